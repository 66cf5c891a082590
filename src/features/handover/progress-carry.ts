import { onHandover } from '../../browser/arrival.ts';
import { keptGuides, readGuide } from '../../browser/kept.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { forTravel, isBlank } from '../../engine/handover-content.ts';
import type { Handover } from '../../engine/handover.ts';
import { guideWords } from '../progress/guide-words.ts';

/** The buttons that export and import the progress in all guides. */
export class ProgressCarryElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    const on = (name: string, act: () => Promise<void>): void => {
      const button = this.querySelector(`[data-${name}]`);
      button?.addEventListener('click', () => void act(), { signal });
    };
    const file = this.querySelector('input');
    if (!file) throw new Error('<progress-carry> lacks its field for a file');
    on('carry', carry);
    on('save', save);
    on('import', () => Promise.resolve(file.click()));
    file.addEventListener('change', () => void importFile(file), { signal });
    onHandover(() => void importLink());
  }
}

/**
 * The stored states of all guides, without what must not travel.
 *
 * @param isShort leaves out the titles of steps that the site still has
 */
function statesForTravel(isShort: boolean): Handover {
  const guides = keptGuides().flatMap((guide) => {
    const state = readGuide(guide);
    if (!state || isBlank(state)) return [];
    const { secrets = [], steps = {} } = guideWords().get(guide) ?? {};
    const known = isShort ? Object.keys(steps) : [];
    return [[guide, forTravel(state, { secrets, known })] as const];
  });
  return Object.fromEntries(guides);
}

async function carry(): Promise<void> {
  const { openHandover } = await import('./dialog.ts');
  const hasSecrets = keptGuides().some((guide) => guideWords().get(guide)?.secrets.length);
  await openHandover({
    link: statesForTravel(true),
    file: statesForTravel(false),
    hasSecrets,
    isAll: true,
  });
}

async function save(): Promise<void> {
  const all = statesForTravel(false);
  if (Object.keys(all).length === 0) await carry();
  else (await import('./file.ts')).saveFile(all);
}

async function importLink(): Promise<void> {
  const arrival = await import('./progress-arrival.ts');
  await arrival.importLink();
}

async function importFile(field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  if (!file) return;
  const arrival = await import('./progress-arrival.ts');
  await arrival.importFile(file);
  // Choosing the same file again must fire `change`.
  field.value = '';
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-carry': ProgressCarryElement;
  }
}

customElements.define('progress-carry', ProgressCarryElement);
