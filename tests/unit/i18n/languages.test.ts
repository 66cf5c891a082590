import { expect, test } from 'vitest';
import {
  defaultLanguage,
  languageIds,
  languageName,
  languages,
  otherLanguages,
} from '../../../src/i18n/languages.ts';

test('one language is the default: its addresses name no language', () => {
  expect(languageIds.filter((id) => languages[id].path === '')).toEqual([defaultLanguage]);
});

test.each(languageIds)('%s is the first subtag of its tag, and has addresses of its own', (id) => {
  expect(languages[id].tag.split('-')[0]).toBe(id);
  const paths = languageIds.map((each) => languages[each].path);
  expect(paths.filter((path) => path === languages[id].path)).toHaveLength(1);
});

test('the others of a language are all but it', () => {
  for (const id of languageIds)
    expect([id, ...otherLanguages(id)].toSorted()).toEqual(languageIds.toSorted());
});

test('languages are named in each other', () => {
  expect(languageName('zh', 'en')).toBe('Chinese');
  expect(languageName('en', 'zh')).toBe('英语');
});
