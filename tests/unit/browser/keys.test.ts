import { describe, expect, test } from 'vitest';
import {
  asideKey,
  guideKey,
  LANGUAGE_OFFER_KEY,
  PREFIX,
  SLASH_KEY,
  THEME_KEY,
} from '../../../src/browser/keys.ts';
import { kindOfKey } from '../../../src/browser/kinds-of-keys.ts';

describe('keys', () => {
  test('all begin with the prefix of the site', () => {
    for (const key of [
      ...[THEME_KEY, LANGUAGE_OFFER_KEY, SLASH_KEY],
      ...[guideKey('bees'), asideKey('bees', 5)],
    ]) {
      expect(key.startsWith(PREFIX)).toBe(true);
    }
  });

  test.each([
    [THEME_KEY, { is: 'theme' }],
    ['waymark:offline', { is: 'offline' }],
    [LANGUAGE_OFFER_KEY, { is: 'offer' }],
    [SLASH_KEY, { is: 'slash' }],
    [guideKey('bees'), { is: 'guide', guide: 'bees' }],
    [asideKey('bees', 1763856000000), { is: 'aside', guide: 'bees' }],
    [asideKey('bees-2018', 5), { is: 'aside', guide: 'bees-2018' }],
    ['waymark:guide:', { is: 'guide', guide: '' }],
    ['waymark:aside:bees', { is: 'aside', guide: 'bees' }],
    ['waymark:new', { is: 'other' }],
    ['theme', { is: 'other' }],
    ['', { is: 'other' }],
  ])('%s says what it holds', (key, kind) => {
    expect(kindOfKey(key)).toEqual(kind);
  });
});
