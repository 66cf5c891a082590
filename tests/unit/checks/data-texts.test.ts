import { expect, it } from 'vitest';
import { check, edited } from './support.ts';

/** What looks like markup, or like a mistake of a page, and is none in the text of a field. */
it.each([
  ['a name with underscores', 'en: Power', 'en: __init__.py of the power'],
  ['an address that is told', 'en: A copy', 'en: A copy at http://192.168.1.1/x'],
  ['a number before a stop', 'title: Annual report', "title: '1. Annual report'"],
  ['a star alone', 'en: A large one', "en: '*.example.com'"],
  ['a sum', "en: 'Letters and digits only.'", "en: '1 < 2 & 3 > 2'"],
  ['a word of programs', 'en: Wait for the payout', 'en: import the payout'],
  ['bold and code in advice', 'en: Look at the cable.', "en: 'Look **at** the `cable`.'"],
])('%s is in order', (_name, find, replace) => {
  expect(check(edited([['guide.yml', find, replace]]))).toEqual([]);
});
