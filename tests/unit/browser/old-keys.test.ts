import { expect, test } from 'vitest';
import { takeOverOldKeys, type OldShelf } from '../../../src/browser/old-keys.ts';
import { storagePrefix } from '../../../src/browser/storage-prefix.ts';
import { encode } from '../../../src/engine/saved-state.ts';
import { saved } from '../../support/engine.ts';

const bees = encode(saved({ steps: { hive: ['done', 5] } }));
const theirs = encode(saved({ steps: { nest: ['done', 5] } }), '/');

/** A storage that several sites of one host share. */
function shelfWith(entries: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(entries));
  const shelf: OldShelf = {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  };
  return { texts, ask: () => shelf, content: () => Object.fromEntries(texts) };
}

test.each([
  ['/', '/docs/'],
  ['/docs/', '/'],
  ['/docs/', '/docs/v2/'],
  ['/docs/v2/', '/docs/'],
  ['/docs/', '/docs2/'],
])('no name of the site at %s begins as one of the site at %s', (one, other) => {
  expect(`${storagePrefix(one)}guide:bees`.startsWith(storagePrefix(other))).toBe(false);
});

test('what was kept under the old names is taken over, and stays where it was', () => {
  const old = {
    'waymark:guide:bees': bees,
    'waymark:theme': 'dark',
    'waymark:offline': 'remove',
    'waymark:aside:bees:5': '?',
    'other:guide': 'not ours',
  };
  const { ask, content } = shelfWith(old);
  takeOverOldKeys('/docs/', ask);
  expect(content()).toEqual({
    ...old,
    'waymark/docs/:guide:bees': bees,
    'waymark/docs/:theme': 'dark',
    'waymark/docs/:offline': 'remove',
    'waymark/docs/:aside:bees:5': '?',
    'waymark/docs/': 'taken over',
  });
});

test('it is taken over once: what is erased afterwards stays erased', () => {
  const { ask, texts } = shelfWith({ 'waymark:guide:bees': bees });
  takeOverOldKeys('/docs/', ask);
  texts.delete('waymark/docs/:guide:bees');
  takeOverOldKeys('/docs/', ask);
  expect(texts.has('waymark/docs/:guide:bees')).toBe(false);
});

test('what is there already under the new name counts', () => {
  const newer = encode(saved({ steps: { queen: ['done', 9] } }), '/docs/');
  const { ask, texts } = shelfWith({
    'waymark:guide:bees': bees,
    'waymark/docs/:guide:bees': newer,
  });
  takeOverOldKeys('/docs/', ask);
  expect(texts.get('waymark/docs/:guide:bees')).toBe(newer);
});

test('what a copy of the site at / has written since is left to it', () => {
  const { ask, texts } = shelfWith({ 'waymark:guide:wasps': theirs });
  takeOverOldKeys('/docs/', ask);
  expect(texts.has('waymark/docs/:guide:wasps')).toBe(false);
});

test.each([
  ['at /', '/', { 'waymark:guide:bees': bees }],
  ['where there is nothing', '/docs/', {}],
])('nothing is written %s', (_, base, entries) => {
  const { ask, content } = shelfWith(entries);
  takeOverOldKeys(base, ask);
  expect(content()).toEqual(entries);
});

test('full and forbidden storage is in nobody’s way, and another page may try again', () => {
  const { ask, texts } = shelfWith({ 'waymark:guide:bees': bees });
  const refuse = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  takeOverOldKeys('/docs/', refuse);
  const shelf = ask();
  takeOverOldKeys('/docs/', () => ({
    setItem: refuse,
    key: shelf.key,
    getItem: shelf.getItem,
    length: shelf.length,
  }));
  expect([...texts.keys()]).toEqual(['waymark:guide:bees']);
  takeOverOldKeys('/docs/', ask);
  expect(texts.get('waymark/docs/:guide:bees')).toBe(bees);
});
