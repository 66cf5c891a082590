import { guidePage } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import type { StorageProblem } from '../../browser/saved-store.ts';

/** Tells the reader, once a page, that progress cannot be kept or read. */
export class StorageNoticeElement extends LiveElement {
  #told: StorageProblem | undefined;

  protected wire(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => (this.hidden = true), { signal });
    guidePage().saved.problem.watch(this.#show, { signal });
  }

  readonly #show = (problem: StorageProblem | undefined): void => {
    if (!problem || problem === this.#told) return;
    this.#told = problem;
    const text = this.querySelector('[data-notice-text]');
    const link = this.querySelector<HTMLElement>('[data-notice-link]');
    if (text) text.textContent = this.dataset[problem] ?? '';
    if (link) link.hidden = problem !== 'unreadable';
    this.hidden = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-notice': StorageNoticeElement;
  }
}

customElements.define('storage-notice', StorageNoticeElement);
