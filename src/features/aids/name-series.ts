import { announce } from '../../browser/announce.ts';
import { copyText } from '../../browser/clipboard.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { nameSeries } from '../../engine/name-series.ts';
import { fillTemplate, placeholdersIn } from '../../engine/filled-template.ts';

/** Lists numbered names built from the reader's values. */
export class NameSeriesElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy(), { signal });
    guidePage().view.watch(this.#show, { signal });
  }

  async #copy(): Promise<void> {
    const { copied = '', failed = '' } = this.querySelector('button')?.dataset ?? {};
    const names = this.querySelector('pre')?.textContent ?? '';
    announce((await copyText(names)) ? copied : failed);
  }

  readonly #show = ({ values }: View): void => {
    const { template = '', counts = '', count = '' } = this.dataset;
    const complete = [...placeholdersIn(template), count].every((id) => id in values);
    const names = complete ? nameSeries(values[counts] ?? '', Number(values[count])) : [];
    const list = this.querySelector('pre');
    const missing = this.querySelector<HTMLElement>('[data-series-missing]');
    const button = this.querySelector('button');
    if (!list || !missing || !button) return;
    list.textContent = names
      .map((name) => fillTemplate(template, { ...values, [counts]: name }, (id) => id))
      .join('\n');
    list.hidden = button.hidden = names.length === 0;
    missing.hidden = names.length > 0;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'name-series': NameSeriesElement;
  }
}

customElements.define('name-series', NameSeriesElement);
