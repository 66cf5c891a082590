import type { GuideWords } from '../../engine/guide-words.ts';

let known: ReadonlyMap<string, GuideWords> | undefined;

/** What the page of progress knows of the guides of this site, by id; a guide that is no more is not among them. */
export function guideWords(): ReadonlyMap<string, GuideWords> {
  const json = document.getElementById('guide-words')?.textContent;
  if (!json) throw new Error('script#guide-words is missing');
  known ??= new Map(Object.entries(JSON.parse(json) as Record<string, GuideWords>));
  return known;
}
