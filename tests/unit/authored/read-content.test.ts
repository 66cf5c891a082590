import { describe, expect, test } from 'vitest';
import { guideSchema } from '../../../src/authored/guide-schema.ts';
import { pagesOf } from '../../../src/authored/library.ts';
import { startOfFile } from '../../../src/authored/problem.ts';
import { stepFingerprints } from '../../../src/guides/step-fingerprints.ts';
import { good, guideOf, read } from './support.ts';

describe('a guide', () => {
  const guide = guideOf(read(good()));

  test('has typed data, and knows where each of them stands', () => {
    expect(guide.data?.steps?.[1]?.id).toBe('log-in');
    const file = 'content/guides/join-a-pool/guide.yml';
    expect(guide.place(['steps', 1, 'minutes'])).toMatchObject({ file, column: 5 });
    expect(guide.place(['steps', 1]).line).toBe(guide.place(['steps', 1, 'id']).line);
    expect(guide.place(['status', 'nothing'])).toMatchObject({ file, line: 6 });
  });

  test('has every text that a reader sees, with its language and its place', () => {
    const fields = new Set(guide.texts.map(({ field }) => field));
    // Those that a list by hand had forgotten, one of each place, and the page itself.
    for (const field of [
      ...['sources.where', 'sources.title', 'choices.options.label', 'placeholders.rules.message'],
      ...['steps.checkpoint.answers.label', 'figures.words.pool', 'lede', 'description', ''],
    ])
      expect(fields).toContain(field);
    const [where] = guide.texts.filter(({ field }) => field === 'sources.where');
    expect(where).toMatchObject({ language: 'en', form: 'plain', source: 'A copy' });
    expect(where?.placeAt(0)).toMatchObject({ column: 18 });
    const hashprice = guide.texts.find(({ source }) => source === 'Hashprice');
    expect(hashprice?.language).toBeUndefined();
  });

  test('lists each text once', () => {
    const keys = guide.texts.map(({ file, placeAt, form }) =>
      form === 'page' ? file : JSON.stringify(placeAt(0)),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the schema', () => {
  test('marks as texts everything that is written by language but the keywords', () => {
    const source = `
choices:
  - { id: a, question: Q1, hint: H1, options: [{ id: b, label: L1, short: S1, hint: H2 }] }
placeholders:
  - { id: p, label: L2, hint: H3, example: E, default: D, unit: U1,
      rules: [{ pattern: x, message: M1 }], warnings: [{ not: x, message: M2 }] }
steps:
  - { id: s, title: T1, checkpoint: { question: Q2, answers: [{ id: y, label: L3, to: end, then: N1 }] } }
faults: [{ id: f, match: [m], name: N2, advice: A1, to: s }]
calculators: [{ id: c, title: T2, inputs: [p], presets: [{ label: L4, values: { p: v } }], results: [{ id: r, label: L5, unit: U2, decimals: 1 }] }]
series: [{ id: s, title: T3, template: t, counts: p, count: p }]
figures: [{ id: f, alt: A2, caption: C1, words: { w: W1 } }]
changes: [{ date: '2018', text: X1, certainty: sure, sources: [s] }]
sources: [{ id: s, title: T4, publisher: P1, where: W2, note: N3, url: u }]
status: { is: current, note: N4 }
checked: { on: x, how: hand, note: N5 }
keywords: { en: [k], zh: [k] }
`;
    const library = read({ 'guides/a/guide.yml': source });
    expect(guideSchema.shape).toBeDefined();
    expect(
      guideOf(library, 'a')
        .texts.map((text) => text.source)
        .sort(),
    ).toEqual([
      ...['A1', 'A2', 'C1', 'H1', 'H2', 'H3', 'L1', 'L2', 'L3', 'L4', 'L5', 'M1', 'M2'],
      ...['N1', 'N2', 'N3', 'N4', 'N5', 'P1', 'Q1', 'Q2', 'S1', 'T1', 'T2', 'T3', 'T4'],
      ...['U1', 'U2', 'W1', 'W2', 'X1'],
    ]);
  });
});

describe('line ends', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');

  test.each([
    ['of Windows', windows],
    ['of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['of Windows, after a byte order mark', (text: string) => `\ufeff${windows(text)}`],
  ])('%s make nothing else of a guide, fingerprints included', (_name, change) => {
    const plain = guideOf(read(good(), 'unix'));
    const other = guideOf(read(good(change), 'other'));
    expect(other.data).toEqual(plain.data);
    expect([...other.drawings.values()].map(({ svg }) => svg)).toEqual(
      [...plain.drawings.values()].map(({ svg }) => svg),
    );
    expect(other.downloads).toEqual(plain.downloads);
    for (const page of pagesOf(plain)) {
      const twin = other.pages[page.language];
      expect(twin?.source).toBe(page.source);
      const prints = stepFingerprints(plain.data?.steps ?? [], page.root, page.language);
      expect(stepFingerprints(other.data?.steps ?? [], twin?.root, page.language)).toEqual(prints);
    }
  });
});

test('what was read and is the same still is not parsed again', () => {
  const files = good();
  const first = guideOf(read(files));
  const second = guideOf(read({ ...files }));
  expect(second.pages.en?.root).toBe(first.pages.en?.root);
  expect(second.data).toBe(first.data);
  const path = 'guides/join-a-pool/en.mdx';
  const edited = guideOf(read({ ...files, [path]: `${files[path] ?? ''}\nMore.\n` }));
  expect(edited.pages.en?.root).not.toBe(first.pages.en?.root);
  expect(edited.pages.zh?.root).toBe(first.pages.zh?.root);
});

test('a guide that has no text in one language is there in the others', () => {
  const files = good();
  delete files['guides/read-a-label/zh.mdx'];
  const { unread, ...library } = read(files);
  const guide = guideOf({ unread, ...library }, 'read-a-label');
  expect(guide.languages).toEqual(['en']);
  expect(unread).toEqual([]);
});

test('without guide.yml, its beginning is the place of everything', () => {
  const guide = guideOf(read({ 'guides/a/en.mdx': 'x' }), 'a');
  expect(guide.place(['steps'])).toEqual(startOfFile('content/guides/a/guide.yml'));
});
