import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defineWords, type Words } from '../../../src/i18n/define-words.ts';
import { defaultLanguage, languageIds, languages } from '../../../src/i18n/languages.ts';

/** Every table of words in the code: its file, its name, its words. */
const files = globSync('src/**/{*.,}words.ts').toSorted();
const tables = (
  await Promise.all(
    files.map(async (file) => {
      const module = (await import(`../../../${file}`)) as Record<string, unknown>;
      return Object.entries(module)
        .filter(([, value]) => typeof value === 'object')
        .map(([name, words]) => ({ file, name, words: words as Words }));
    }),
  )
).flat();

const namesIn = (text: string) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').toSorted();
/** What may stand in Latin letters in Chinese: names, addresses, and keys of the keyboard. */
const properNames = /https:\/\/|JavaScript|MIT|Ctrl\+[FK]|⌘K|MB|Esc|RSS|Waymark|ISO/g;
/** Separators are not words: they may begin and end with a blank, and stand in any script. */
const isSeparator = (key: string) => key === 'separator';

test('a language that lacks a key does not compile', () => {
  // @ts-expect-error Chinese lacks `undo`.
  const words = defineWords({ en: { print: 'Print', undo: 'Undo' }, zh: { print: '打印' } });
  expect(Object.keys(words)).toEqual(languageIds);
});

test('every table of words is found', () => {
  expect(tables.length).toBeGreaterThan(12);
});

test('no table that is said together with the words of all rooms repeats a key of theirs: it would hide it', () => {
  const code = globSync('src/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'));
  const isJoined = (name: string) =>
    code.some((text) => new RegExp(`translate\\([^)]*\\b${name}\\b`).test(text));
  const shared = tables.find(({ file }) => file.endsWith('i18n/words.ts'));
  const keys = Object.keys(shared?.words[defaultLanguage] ?? {});
  expect(keys.length).toBeGreaterThan(10);
  const hidden = tables
    .filter((table) => table !== shared && isJoined(table.name))
    .flatMap(({ file, words }) =>
      Object.keys(words[defaultLanguage])
        .filter((key) => keys.includes(key))
        .map((key) => `${file}: ${key}`),
    );
  expect(hidden).toEqual([]);
});

describe.each(tables)('$file, $name', ({ words }) => {
  const keys = Object.keys(words[defaultLanguage]);

  test('has the same keys in every language', () => {
    for (const language of languageIds)
      expect(Object.keys(words[language]).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s has words, and the same {names}, in every language', (key) => {
    for (const language of languageIds) {
      const text = words[language][key] ?? '';
      expect(namesIn(text)).toEqual(namesIn(words[defaultLanguage][key] ?? ''));
      expect(text).not.toBe('');
      if (!isSeparator(key)) expect(text.trim()).toBe(text);
      // A brace that is not a name would be shown to the reader.
      expect(text.replace(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  const inScript = (script: string) =>
    languageIds
      .filter((id) => languages[id].script === script)
      .flatMap((id) => Object.entries(words[id]));

  test.each(inScript('latin'))('%s has no Chinese characters or stops: %s', (_key, text) => {
    expect(text).not.toMatch(/\p{Script=Han}|[，。：；！？（）《》]/u);
  });

  test.each(inScript('han'))('%s is Chinese, stops included: %s', (_key, text) => {
    expect(text.replace(/\{[a-zA-Z]+\}/g, '').replace(properNames, '')).not.toMatch(/[A-Za-z]/);
    expect(text).not.toMatch(/\p{Script=Han}[,.:;!?()]|[,:;!?()]\p{Script=Han}/u);
  });
});

/** All code that may say words, without the tables. */
const code = globSync('src/**/*.{ts,astro}')
  .filter((file) => !files.includes(file))
  .map((file) => readFileSync(file, 'utf8'));

/** Keys that are put together where they are said, from what a notice is about. */
const computed: Readonly<Record<string, RegExp>> = {
  choiceNoticeWords: /^(linked|unknown|step)(Take|Leave)?$/,
  handoverWords: /^(link|file)(Bad|Cut|Changed|Foreign|Newer|Large)$/,
  storageWords: /^(unreadable|newer|forbidden|full)$/,
};

describe('no word stands there that nothing says', () => {
  test.each(
    tables.flatMap(({ file, name, words }) =>
      Object.keys(words[defaultLanguage]).map((key) => [file, key, name] as const),
    ),
  )('%s: %s', (file, key, name) => {
    // Shared words are said through `translate`; whoever says others imports their table, or has its type.
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const sayers =
      name === 'common' ? code : code.filter((text) => text.includes(name) || text.includes(type));
    const isSaid = (text: string) =>
      new RegExp(`['"\`]${key}['"\`]|\\.${key}\\b`).test(text) || computed[name]?.test(key);
    expect(sayers.some(isSaid), `${key} of ${file} is said nowhere`).toBe(true);
  });
});
