import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import type { Catalogue } from '../../src/features/search/catalogue.ts';
import { isCommon } from '../../src/features/search/query/common-words.ts';
import { isOneSlipAway } from '../../src/features/search/query/near.ts';
import dialogs from '../fixtures/search/dialogs.json' with { type: 'json' };
import phrases from '../fixtures/search/phrases.json' with { type: 'json' };
import { pick, seeded } from '../support/sampling.ts';
import { catalogueOf, guideOf, searchClients } from '../support/search-client.ts';
import { site } from '../support/site.ts';

/** Samples are drawn from the built site, so that no test knows a sentence of a guide. */
const languages = ['en', 'zh'] as const;
const clients = searchClients();
const catalogues: Partial<Record<Language, Catalogue>> = {};
const pagesOf = (language: Language) => catalogues[language]?.pages ?? [];

beforeAll(async () => {
  for (const language of languages) catalogues[language] = await catalogueOf(language);
});

/** The guides that a query finds, the best first. */
async function guidesFor(language: Language, query: string, pages = 3): Promise<string[]> {
  const { hits } = await clients[language].search(query, { pages, sections: 1 });
  return hits.map(({ page }) => guideOf(page.path));
}

const file = (path: string): string => readFileSync(join(site().folder, 'pagefind', path), 'utf8');

test('what readers search for finds its guide: nearly always first, always among three', async () => {
  const asked = Object.entries(phrases).flatMap(([guide, phrasesOf]) =>
    languages.flatMap((language) =>
      phrasesOf[language].map((phrase) => ({ guide, language, phrase })),
    ),
  );
  const found = await Promise.all(
    asked.map(async (each) => ({ ...each, guides: await guidesFor(each.language, each.phrase) })),
  );
  const first = found.filter(({ guide, guides }) => guides[0] === guide);
  const missed = found.filter(({ guide, guides }) => !guides.includes(guide));
  const named = found
    .filter((each) => !first.includes(each))
    .map(({ guide, phrase, guides }) => `${phrase}: ${guides.join(', ')} instead of ${guide}`);
  expect(found).toHaveLength(200);
  expect(missed.map(({ guide, phrase }) => `${guide}: ${phrase}`)).toEqual([]);
  expect(first.length / found.length, named.join('\n')).toBeGreaterThanOrEqual(0.95);
});

describe('a dialog pasted whole finds its guide first', () => {
  test.each(dialogs)('$name', async ({ language, guide, text }) => {
    expect((await guidesFor(language as Language, text))[0]).toBe(guide);
  });
});

test('any two to four Chinese characters of a text find a page that has them', async () => {
  const random = seeded(20_261_123);
  const texts = pagesOf('zh').map(({ path, title, sections }) => ({
    guide: guideOf(path),
    text: Object.values(sections)
      .map(([id, heading]) => `${heading}\n${file(`text${path}${id || 'head'}.txt`)}`)
      .concat(title)
      .join('\n'),
  }));
  const runs = texts.flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
  const sample = new Set<string>();
  while (sample.size < 2000) {
    const run = pick(runs, random) ?? '';
    const length = 2 + Math.floor(random() * 3);
    const from = Math.floor(random() * (run.length - length + 1));
    if (length <= run.length) sample.add(run.slice(from, from + length));
  }
  const missed: string[] = [];
  for (const run of sample) {
    const having = texts.filter(({ text }) => text.includes(run)).map(({ guide }) => guide);
    const guides = await guidesFor('zh', run, 10);
    if (!guides.some((guide) => having.includes(guide))) missed.push(run);
  }
  expect(missed.length / sample.size, missed.join(' ')).toBeLessThanOrEqual(0.01);
}, 120_000);

test('three characters and more of a title, wherever they are cut out, find its guide', async () => {
  const random = seeded(7);
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  const missed: string[] = [];
  for (const language of languages) {
    for (const { title, path } of pagesOf(language)) {
      const titles = new Map(
        pagesOf(language).map((page) => [guideOf(page.path), plain(page.title)]),
      );
      for (let i = 0; i < 25; i += 1) {
        const from = Math.floor(random() * (title.length - 3));
        const cut = title.slice(from, from + 3 + Math.floor(random() * (title.length - from - 2)));
        if (cut.trim().length < 3) continue;
        const guides = await guidesFor(language, cut);
        // What stands in several titles finds some of them.
        const right = guides.some((guide) => titles.get(guide)?.includes(plain(cut.trim())));
        if (!guides.includes(guideOf(path)) && !right) missed.push(`${path}: ${cut}`);
      }
    }
  }
  expect(missed).toEqual([]);
}, 120_000);

test('a slip of the finger in a word of a title is forgiven', async () => {
  const random = seeded(11);
  let tried = 0;
  const missed: string[] = [];
  for (const language of languages) {
    const known = new Set((JSON.parse(file(`words.${language}.json`)) as string[]).map(small));
    const headings = pagesOf(language).map(({ path, title, sections }) => ({
      guide: guideOf(path),
      text: small([title, ...Object.values(sections).map(([, heading]) => heading)].join('\n')),
    }));
    const words = new Set(headings.flatMap(({ text }) => text.match(/[a-z]{5,}/g) ?? []));
    for (const word of [...words].filter((each) => !isCommon(each))) {
      const having = headings.filter(({ text }) => text.includes(word)).map(({ guide }) => guide);
      const slip = pick(slipsOf(word, random), random) ?? word;
      // What is a word of its own ("cause", "case") was meant.
      if (known.has(slip) || !isOneSlipAway(slip, word)) continue;
      tried += 1;
      const guides = await guidesFor(language, slip);
      if (!guides.some((guide) => having.includes(guide))) missed.push(`${word}, as ${slip}`);
    }
  }
  expect(tried).toBeGreaterThan(200);
  expect(missed.length / tried, missed.join('; ')).toBeLessThanOrEqual(0.05);
}, 120_000);

const small = (text: string): string => text.toLowerCase();

/** The word with one letter wrong, missing, doubled, and with two that have changed places. */
function slipsOf(word: string, random: () => number): string[] {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const wrong =
    pick(
      [...'aeinorst'].filter((each) => each !== letter),
      random,
    ) ?? 'x';
  return [
    before + wrong + after,
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
}
