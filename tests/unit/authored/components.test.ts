import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { componentNames, components, recordOf } from '../../../src/authored/components/index.ts';
import { component, type ComponentRecord } from '../../../src/authored/components/record.ts';
import { attributesOf } from '../../../src/checks/component-attributes.ts';
import { elementsIn } from '../../../src/authored/text-parts.ts';
import { readText } from '../../../src/authored/read/read-text.ts';

const front = '---\ntitle: A\ndescription: A text of some words for a test.\nlede: A\n---\n\n';

describe.each(Object.entries(components) as [string, ComponentRecord][])('%s', (name, record) => {
  test('is written in its example with its attributes, and content if it has any', () => {
    const { text } = readText(`${front}${record.example}\n`, 'example.mdx', 'en');
    const [use] = text ? elementsIn(text) : [];
    const written = use?.element.attributes.map((each) => 'name' in each && each.name) ?? [];
    const required = Object.entries(record.attributes).filter(([, { optional }]) => !optional);
    expect(use?.name).toBe(name);
    expect(written).toEqual(expect.arrayContaining(required.map(([attribute]) => attribute)));
    expect((use?.element.children.length ?? 0) > 0).toBe(record.content);
  });

  test('pairs by an attribute that it has', () => {
    if (typeof record.paired === 'object')
      expect(Object.keys(record.attributes)).toContain(record.paired.by);
  });
});

const timer = {
  attributes: { minutes: { is: 'number' }, label: { is: 'text', form: 'plain', optional: true } },
  content: false,
  inline: false,
  paired: 'name',
  example: '<Timer minutes="5" />',
  manual: [['`<Timer minutes="5" />`', 'a timer']],
  plain: () => [],
  paper: 'nothing',
  search: 'nothing',
} as const satisfies ComponentRecord;

test.each([
  ['<Timer minutes="5" />', []],
  ['<Timer minutes="2.5" label="Rest" />', []],
  ['<Timer minutes="five" />', ['attribute-value']],
  ['<Timer minutes="5 min" />', ['attribute-value']],
  ['<Timer minutes={5} />', ['attribute-not-text']],
  ['<Timer label="Rest" />', ['missing-attribute']],
  ['<Timer minutes="5" seconds="1" />', ['unknown-attribute']],
])('an attribute can be demanded as a number: %s', (written, rules) => {
  const { text } = readText(`${front}${written}\n`, 'timer.mdx', 'en');
  const found = text ? elementsIn(text).flatMap((use) => attributesOf(use, timer, text)) : [];
  expect(found.map(({ rule }) => rule)).toEqual(rules);
});

test('a record that lacks a part does not compile', () => {
  expect(component(timer)).toBe(timer);
  const { plain, search, ...rest } = timer;
  // @ts-expect-error It leaves nothing in the Markdown twin.
  component({ ...rest, search });
  // @ts-expect-error It says nothing of the search.
  component({ ...rest, plain });
});

test('only records answer to a name', () => {
  expect(recordOf('constructor')).toBeUndefined();
  expect(recordOf('Step')).toBe(components.Step);
});

test('no component is known elsewhere by a list of its own', () => {
  const files = [
    'src/checks/languages.ts',
    'src/checks/figures.ts',
    'src/guides/plain-components.ts',
  ];
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    expect(componentNames.filter((name) => new RegExp(`case '${name}'`).test(code))).toEqual([]);
  }
});
