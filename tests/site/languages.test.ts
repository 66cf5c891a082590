import { describe, expect, test } from 'vitest';
import { defaultLanguage, otherLanguages } from '../../src/i18n/languages.ts';
import { inLanguage, isGuide, languageOf, readPage } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

/** Every guide of the default language with its page in another. */
const pairs = site()
  .pages.filter((path) => isGuide(path) && languageOf(path) === defaultLanguage)
  .flatMap((path) => otherLanguages(defaultLanguage).map((id) => [path, inLanguage(path, id)]))
  .filter(([, other = '']) => site().pages.includes(other));

describe.each(pairs)('%s and %s', (path = '', other = '') => {
  const { document } = readPage(path);
  const { document: translated } = readPage(other);

  test.each([
    ['steps', 'data-step'],
    ['tasks', 'data-task'],
    ['checkpoints', 'data-checkpoint'],
    ['fields', 'data-placeholder'],
    ['choices', 'data-choice'],
  ])('has the same %s in both languages, in the same order', (_, attribute) => {
    const ids = (where: Document) =>
      [...where.querySelectorAll(`[${attribute}]`)].map((element) =>
        element.getAttribute(attribute),
      );
    expect(ids(translated)).toEqual(ids(document));
  });

  test('has the same sections in both languages, in the same order', () => {
    const ids = (where: Document) =>
      [...where.querySelectorAll('main :is(h2, h3)[id]')].map(({ id }) => id);
    expect(ids(translated)).toEqual(ids(document));
  });

  test('gives no id twice', () => {
    for (const where of [document, translated]) {
      const ids = [...where.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });
});

test('no title may break before a Chinese stop', () => {
  const breaks = site().pages.flatMap((path) =>
    [...readPage(path).html.matchAll(/<wbr\s*\/?>([，。：；、！？）》」”])/g)].map(
      ([found]) => `${path}: ${found}`,
    ),
  );
  expect(breaks).toEqual([]);
});
