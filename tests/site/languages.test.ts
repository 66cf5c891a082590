import { describe, expect, test } from 'vitest';
import { inOtherLanguage, isGuide, readPage } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

const english = site().pages.filter((path) => isGuide(path) && !path.startsWith('/zh/'));

describe.each(english)('%s', (path) => {
  const { document } = readPage(path);
  const { document: chinese } = readPage(inOtherLanguage(path));

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
    expect(ids(chinese)).toEqual(ids(document));
  });

  test('has the same sections in both languages, in the same order', () => {
    const ids = (where: Document) =>
      [...where.querySelectorAll('main :is(h2, h3)[id]')].map(({ id }) => id);
    expect(ids(chinese)).toEqual(ids(document));
  });

  test('gives no id twice', () => {
    for (const where of [document, chinese]) {
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
