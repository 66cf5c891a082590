import { announce } from '../../browser/announce.ts';
import { copyText } from '../../browser/clipboard.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { phrase } from '../../engine/template.ts';

const SHOWN_FOR = 2500;

/** Copies the text of its command as shown, and says how many values are missing. */
export class CommandBlockElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy(), { signal });
  }

  async #copy(): Promise<void> {
    const button = this.querySelector('button');
    const code = this.querySelector('pre');
    if (!button || !code) return;
    const { copied = '', copiedMissing = '', failed = '' } = button.dataset;
    if (!(await copyText(code.textContent))) {
      announce(failed);
      this.#showFailure(failed, code);
      return;
    }
    const missing = new Set(
      [...code.querySelectorAll<HTMLElement>('[data-value]:not([data-filled])')].map(
        (slot) => slot.dataset['value'],
      ),
    );
    announce(missing.size > 0 ? phrase(copiedMissing, { count: missing.size }) : copied);
    flash(button, copied);
  }

  /** If the browser refuses to copy, selects the text and says how to copy it. */
  #showFailure(words: string, code: HTMLElement): void {
    this.querySelector('.copy-failed')?.remove();
    const told = document.createElement('p');
    told.className = 'copy-failed note warning';
    told.textContent = words;
    code.before(told);
    getSelection()?.selectAllChildren(code);
  }
}

/** Shows a word on the button for a moment. Screen readers get a fuller announcement instead. */
function flash(button: HTMLButtonElement, word: string): void {
  const label = (button.dataset['label'] ??= button.textContent);
  button.textContent = word;
  button.classList.add('is-done');
  setTimeout(() => {
    button.textContent = label;
    button.classList.remove('is-done');
  }, SHOWN_FOR);
}

declare global {
  interface HTMLElementTagNameMap {
    'command-block': CommandBlockElement;
  }
}

customElements.define('command-block', CommandBlockElement);
