import { choose } from '../../browser/guide-actions.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { findFault } from '../../engine/fault-finder.ts';
import type { Chosen } from '../../engine/model.ts';
import { phrase } from '../../engine/template.ts';

/** The pause after typing or pasting before the message is analysed, in milliseconds. */
const PAUSE = 150;

/** Finds the fault in a pasted message, shows what the guide says about it, and makes the choices it implies. */
export class FaultFinderElement extends LiveElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #named: string | undefined;

  protected wire(signal: AbortSignal): void {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    const box = this.querySelector('textarea');
    if (!box) throw new Error('<fault-finder> needs a textarea');
    box.addEventListener(
      'input',
      () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#look(box.value), PAUSE);
      },
      { signal },
    );
    // Pasted before this module was loaded.
    if (box.value !== '') this.#look(box.value);
  }

  #look(message: string): void {
    const fault = findFault(message, guidePage().model.faults);
    const result = this.querySelector('[data-fault-result]');
    const entry = fault && this.querySelector<HTMLElement>(`[data-fault="${fault.id}"]`);
    for (const each of this.querySelectorAll('[data-fault]'))
      each.toggleAttribute('data-found', each === entry);
    const list = this.querySelector('details');
    if (list && entry) list.open = true;
    if (result) result.textContent = message.trim() === '' ? '' : this.#words(entry);
    // Choices implied by the message are made; the reader can change them.
    if (fault?.choose && fault.id !== this.#named) {
      const taken = Object.entries(fault.choose).map(([choice, option]) => [choice, [option]]);
      choose(Object.fromEntries(taken) as Chosen);
    }
    this.#named = fault?.id;
  }

  #words(entry: HTMLElement | null | undefined): string {
    const name = entry?.querySelector('dt')?.textContent;
    return name ? phrase(this.dataset['found'] ?? '', { name }) : (this.dataset['none'] ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fault-finder': FaultFinderElement;
  }
}

customElements.define('fault-finder', FaultFinderElement);
