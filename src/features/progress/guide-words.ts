import type { GuideWords } from '../../engine/guide-words.ts';

let known: ReadonlyMap<string, GuideWords> | undefined;

/**
 * The titles and labels of this site's guides, by guide id, read once from `script#guide-words`.
 *
 * @throws if the page has no such script
 */
export function guideWords(): ReadonlyMap<string, GuideWords> {
  const json = document.getElementById('guide-words')?.textContent;
  if (!json) throw new Error('script#guide-words is missing');
  known ??= new Map(Object.entries(JSON.parse(json) as Record<string, GuideWords>));
  return known;
}
