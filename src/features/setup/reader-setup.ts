import { choose } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** Binds the choices of the set-up to the stored state. */
export class ReaderSetupElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('change', this.#take, { signal });
    this.addEventListener('click', this.#clear, { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    guidePage().view.watch(this.#show, { signal });
    // Beside the text the values are always open (setup.css); `open` and `tabindex` have to say so.
    if (!matchMedia('(width >= 70rem)').matches) return;
    this.querySelector('.values')?.setAttribute('open', '');
    this.querySelector('summary')?.setAttribute('tabindex', '-1');
  }

  readonly #take = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const fieldset = event.target.closest<HTMLElement>('[data-choice]');
    if (!fieldset) return;
    const taken = [...fieldset.querySelectorAll('input')].filter((input) => input.checked);
    choose({ [fieldset.dataset['choice'] ?? '']: taken.map((input) => input.value) });
  };

  readonly #clear = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-clear]')) return;
    const fieldset = event.target.closest<HTMLElement>('[data-choice]');
    if (!fieldset) return;
    choose({ [fieldset.dataset['choice'] ?? '']: [] });
    fieldset.querySelector('input')?.focus();
  };

  readonly #show = ({ chosen }: View): void => {
    for (const fieldset of this.querySelectorAll<HTMLElement>('[data-choice]')) {
      const taken = chosen[fieldset.dataset['choice'] ?? ''] ?? [];
      for (const input of fieldset.querySelectorAll('input'))
        input.checked = taken.includes(input.value);
      const clear = fieldset.querySelector<HTMLElement>('[data-clear]');
      if (clear) clear.hidden = taken.length === 0;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'reader-setup': ReaderSetupElement;
  }
}

customElements.define('reader-setup', ReaderSetupElement);
