import { pageLanguage } from '../../browser/page-words.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { phrase } from '../../engine/template.ts';
import { languages } from '../../i18n/languages.ts';
import { emptyBoxes } from './empty-boxes.ts';

/**
 * The menu of the print button: prints the page with the boxes as ticked, with empty boxes, or, for a checklist, the whole
 * guide.
 */
export class PrintChoiceElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('click', this.#click, { signal });
    window.addEventListener('beforeprint', writeDate, { signal });
    // Without boxes there is nothing to choose.
    if (document.querySelector('[data-step], [data-task]')) return;
    const print = (): void => {
      if (this.matches(':popover-open')) void this.#print('ticked');
    };
    this.addEventListener('toggle', print, { signal });
    print();
  }

  readonly #click = (event: Event): void => {
    const paper = event.target instanceof HTMLElement ? event.target.dataset['print'] : undefined;
    if (paper !== undefined) void this.#print(paper);
  };

  async #print(paper: string): Promise<void> {
    this.hidePopover();
    const { dataset } = document.documentElement;
    dataset['paper'] = paper;
    const fill = paper === 'empty' ? emptyBoxes(document) : undefined;
    try {
      await fetchCode();
      await printed();
    } finally {
      delete dataset['paper'];
      fill?.();
    }
  }
}

/**
 * Opens the print dialog and waits until printing is over. On phones `print()` returns at once and `afterprint` may never fire;
 * then the reader's next press, key or focus ends it.
 */
function printed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const { signal, abort } = once();
    const end = (): void => {
      abort();
      resolve();
    };
    for (const sign of ['afterprint', 'pointerdown', 'keydown', 'focus'])
      window.addEventListener(sign, end, { signal });
    try {
      window.print();
    } catch (error) {
      abort();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function once(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function writeDate(): void {
  const place = document.querySelector<HTMLElement>('[data-printed]');
  if (!place) return;
  const { format } = languages[pageLanguage()];
  const date = new Intl.DateTimeFormat(format, { dateStyle: 'long' });
  place.textContent = phrase(place.dataset['printed'] ?? '', { date: date.format(new Date()) });
}

/** The QR code is loaded only for printing. Without it, the address is printed as text. */
async function fetchCode(): Promise<void> {
  const code = document.querySelector<HTMLImageElement>('.paper-head img');
  if (!code) return;
  code.loading = 'eager';
  await code.decode().catch(() => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'print-choice': PrintChoiceElement;
  }
}

customElements.define('print-choice', PrintChoiceElement);
