import { isForbidden, keptChanged, onKeptChange } from '../../../browser/kept.ts';
import { SLASH_KEY } from '../../../browser/keys.ts';
import { LiveElement } from '../../../browser/live-element.ts';

/** The switch that turns the shortcut / on and off. */
export class SlashKeyElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('change', this.#keep, { signal });
    onKeptChange(this.#show, { signal });
    this.#show();
  }

  readonly #keep = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    try {
      if (target.checked) window.localStorage.removeItem(SLASH_KEY);
      else window.localStorage.setItem(SLASH_KEY, 'off');
    } catch {
      // Cannot be stored; the switch is then drawn from what is stored.
    }
    keptChanged();
  };

  readonly #show = (): void => {
    const box = this.querySelector('input');
    if (!box) return;
    box.disabled = isForbidden();
    box.checked = box.disabled || window.localStorage.getItem(SLASH_KEY) !== 'off';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'slash-key': SlashKeyElement;
  }
}

customElements.define('slash-key', SlashKeyElement);
