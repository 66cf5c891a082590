import { describe, expect, test, vi } from 'vitest';
import type * as List from '../../../src/i18n/languages.ts';
import { check, fixture } from './support.ts';

/** The site's list with a language more, and nothing else of the code. */
vi.mock('../../../src/i18n/languages.ts', async (original) => {
  const { languages, ...rest } = await original<typeof List>();
  const de = { ...languages.en, tag: 'de', path: 'de', name: 'Deutsch', format: 'de-DE' };
  const three = { ...languages, de };
  return { ...rest, languages: three, languageIds: Object.keys(three) };
});

const good = fixture('good');
const folder = 'guides/read-a-label';
const german = `---
title: Ein Typenschild lesen
description: Was auf dem Schild einer Maschine steht und was es bedeutet.
lede: Für alle, die eines vor sich haben.
---

Das Schild[^photo].

## Arten ^kinds

Papier und Blech.
`;

/** A guide and the topics in German, too; each entry by language says in German what it says in English. */
const inGerman = (text = '') => text.replace(/\{ en: ([^}]*?), zh:/g, '{ en: $1, de: $1, zh:');

const translated = {
  ...good,
  'topics.yml': inGerman(good['topics.yml']),
  [`${folder}/guide.yml`]: inGerman(good[`${folder}/guide.yml`]),
  [`${folder}/de.mdx`]: german,
};

const found = (content: Record<string, string>) =>
  check(content).map(({ rule, file, details }) => [
    rule,
    file.replace('content/', ''),
    ...Object.values(details).slice(0, 1),
  ]);

describe('a site with a third language', () => {
  test('in which no guide is written yet is in order', () => {
    expect(found(good)).toEqual([]);
  });

  test('in which one guide of two is written is in order', () => {
    expect(found(translated)).toEqual([]);
  });

  test('asks for the texts of guide.yml in it only where the guide is written in it', () => {
    const [first, ...others] = found({ ...good, [`${folder}/de.mdx`]: german });
    expect(first).toEqual(['missing-field', `${folder}/guide.yml`, 'de']);
    expect(new Set(others.map(([, file]) => file))).toEqual(
      new Set([`${folder}/guide.yml`, 'topics.yml']),
    );
  });

  test('has its texts checked like the others', () => {
    const text = german
      .replace('Papier', '<b>Papier</b> und [Pools](guide:join-a-pool)')
      .replace(' ^kinds', '');
    expect(found({ ...translated, [`${folder}/de.mdx`]: text })).toEqual([
      ['section-without-id', `${folder}/de.mdx`, 'Arten'],
      ['raw-html', `${folder}/de.mdx`, 'b'],
      ['untranslated-guide', `${folder}/de.mdx`, 'join-a-pool'],
    ]);
  });

  test('knows no script but that of the list: Chinese rules are for Chinese', () => {
    expect(
      found({ ...translated, [`${folder}/de.mdx`]: german.replace('Blech', '铁,皮') }),
    ).toEqual([]);
  });
});
