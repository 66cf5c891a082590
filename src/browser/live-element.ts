/** A custom element whose listeners and watchers live as long as it stands in the document. */
export abstract class LiveElement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.wire(this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /**
   * Binds the markup inside to what the page knows.
   *
   * @param signal aborted when the element leaves the document
   */
  protected abstract wire(signal: AbortSignal): void;
}
