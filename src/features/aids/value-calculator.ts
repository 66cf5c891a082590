import { announce } from '../../browser/announce.ts';
import { setValues } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { calculators, isCalculatorId, type Calculator } from '../../engine/calculators.ts';

/** Longer than between two digits, in milliseconds. */
const PAUSE = 1000;

/** Computes from the reader's values as they are typed. */
export class ValueCalculatorElement extends LiveElement {
  #telling: ReturnType<typeof setTimeout> | undefined;
  #told: string | undefined;

  protected wire(signal: AbortSignal): void {
    signal.addEventListener('abort', () => clearTimeout(this.#telling));
    const id = this.dataset['calculator'] ?? '';
    if (!isCalculatorId(id))
      throw new Error(`<value-calculator>: no calculation is called "${id}"`);
    this.addEventListener('click', this.#fillIn, { signal });
    guidePage().view.watch((view) => this.#show(view, calculators[id]), { signal });
  }

  readonly #fillIn = (event: Event): void => {
    const button =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-preset]');
    if (!button) return;
    const values = JSON.parse(button.dataset['preset'] ?? '{}') as Record<string, string>;
    const { drafts } = guidePage();
    drafts.set(Object.fromEntries(Object.entries(drafts.get()).filter(([id]) => !(id in values))));
    setValues(values, button.textContent.trim());
  };

  /** What the results are said as, when the reader pauses: told at every key they would drown what is typed. */
  #tellSoon(): void {
    const words = [...this.querySelectorAll('.results > div')]
      .map((row) => row.textContent.replace(/\s+/g, ' ').trim())
      .join('. ');
    clearTimeout(this.#telling);
    // What stands there when the page opens is read, not told.
    if (this.#told !== undefined && words !== this.#told) {
      this.#telling = setTimeout(() => announce(words), PAUSE);
    }
    this.#told = words;
  }

  #show({ values }: View, calculator: Calculator): void {
    const given = Object.fromEntries(
      calculator.inputs.map((id) => [id, Number(values[id] ?? Number.NaN)]),
    );
    const results = calculator.compute(given);
    for (const output of this.querySelectorAll<HTMLElement>('[data-result]')) {
      const number = results[output.dataset['result'] ?? ''] ?? Number.NaN;
      const text = Number.isFinite(number)
        ? this.#format(number, output)
        : (this.dataset['none'] ?? '');
      if (output.textContent !== text) output.textContent = text;
      output.toggleAttribute('data-negative', number < 0);
    }
    this.#tellSoon();
  }

  #format(number: number, output: HTMLElement): string {
    const digits = Number(output.dataset['decimals'] ?? 0);
    const { locale, plainDigits } = this.dataset;
    return new Intl.NumberFormat(locale, {
      useGrouping: plainDigits === undefined,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(number);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'value-calculator': ValueCalculatorElement;
  }
}

customElements.define('value-calculator', ValueCalculatorElement);
