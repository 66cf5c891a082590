import { make } from '../../../browser/make.ts';
import { readGuide } from '../../../browser/kept.ts';
import { overview } from '../../../engine/overview.ts';
import { isBegun } from '../../../engine/progress.ts';
import { phrase } from '../../../engine/template.ts';
import type { Results, SearchClient } from '../query/client.ts';

/** Adds the reader's progress ("3 of 9") to hits in guides that were begun. */
export async function showProgress(
  list: HTMLElement,
  { hits, words }: Results,
  client: SearchClient,
): Promise<void> {
  const begun = hits.flatMap(({ page }, i) => {
    const guide = page.path.split('/').at(-2) ?? '';
    const state = readGuide(guide);
    return state && isBegun(state) ? [{ i, guide, state }] : [];
  });
  if (begun.length === 0) return;
  const models = await client.models().catch(() => undefined);
  for (const { i, guide, state } of begun) {
    const model = models?.[guide];
    if (!model || model.steps.length === 0) continue;
    const { done, total } = overview(model, state);
    const facts = list.children[i]?.querySelector('.hit-facts');
    facts?.append(
      make(
        'span',
        { className: 'hit-progress' },
        phrase(words['progressOf'] ?? '', { done, total }),
      ),
    );
  }
}
