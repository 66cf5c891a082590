/** A custom element whose listeners and watchers end when it leaves the document. */
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
   * Binds the markup inside to the state of the page.
   *
   * @param signal aborted when the element leaves the document
   */
  protected abstract wire(signal: AbortSignal): void;
}
