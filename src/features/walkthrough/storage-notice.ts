import { focusTitle, showToast } from '../../browser/toasts.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import type { StorageProblem } from '../../browser/saved-store.ts';
import { storageWords } from './storage-notice.words.ts';
import { make, makeButton } from '../../browser/make.ts';
import { inPageLanguage } from '../../browser/page-words.ts';

/** Tells the reader, once a page, that progress cannot be kept or read. */
export class StorageNoticeElement extends LiveElement {
  #told: StorageProblem | undefined;

  protected wire(signal: AbortSignal): void {
    guidePage().saved.problem.watch(this.#show, { signal });
  }

  readonly #show = (problem: StorageProblem | undefined): void => {
    if (!problem || problem === this.#told) return;
    this.#told = problem;
    const words = inPageLanguage(storageWords);
    const text = make('p', {}, words[problem]);
    if (problem === 'unreadable' || problem === 'partial')
      text.append(' ', this.#whereItIs(words.where));
    const close = makeButton(words.close, 'quiet', () => {
      showToast(this, false);
      focusTitle();
    });
    close.dataset['dismiss'] = '';
    showToast(this, true);
    this.replaceChildren(text, close);
  };

  #whereItIs(words: string): HTMLAnchorElement {
    const link = make('a', {}, words);
    link.href = `${document.querySelector<HTMLAnchorElement>('.progress-link')?.href ?? ''}#stored`;
    return link;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-notice': StorageNoticeElement;
  }
}

customElements.define('storage-notice', StorageNoticeElement);
