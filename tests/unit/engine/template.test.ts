import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrase } from '../../../src/engine/template.ts';
import {
  fillTemplate,
  parseTemplate,
  placeholdersIn,
} from '../../../src/engine/filled-template.ts';
import { timed } from '../../support/engine.ts';

describe('parseTemplate', () => {
  test('cuts a command at its placeholders', () => {
    expect(parseTemplate('ping {{host}} -n {{count}}')).toEqual([
      { text: 'ping ' },
      { placeholder: 'host' },
      { text: ' -n ' },
      { placeholder: 'count' },
    ]);
  });

  test.each([
    ['', []],
    ['ping', [{ text: 'ping' }]],
    ['{{host}}', [{ placeholder: 'host' }]],
    ['{{ host }}', [{ placeholder: 'host' }]],
    ['{{a}}{{b}}', [{ placeholder: 'a' }, { placeholder: 'b' }]],
    ['{{a}}.{{a}}', [{ placeholder: 'a' }, { text: '.' }, { placeholder: 'a' }]],
    ['{{{a}}}', [{ text: '{' }, { placeholder: 'a' }, { text: '}' }]],
    ['路{{a}}标', [{ text: '路' }, { placeholder: 'a' }, { text: '标' }]],
  ])('%j', (template, parts) => {
    expect(parseTemplate(template)).toEqual(parts);
  });

  test.each([
    '{host}',
    '{{}}',
    '{{Host}}',
    '{{1a}}',
    '{{a_b}}',
    '{{a b}}',
    '{{a',
    'a}}',
    '${{ a.b }}',
  ])('%j has no placeholder', (template) => {
    expect(parseTemplate(template)).toEqual([{ text: template }]);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '{{', '}}', 'a', '-', ' ', '路')),
        (pieces) => {
          const template = pieces.join('');
          const tight = template.replace(/\{\{\s+/g, '{{').replace(/\s+\}\}/g, '}}');
          const back = parseTemplate(tight)
            .map((part) => ('text' in part ? part.text : `{{${part.placeholder}}}`))
            .join('');
          expect(back).toBe(tight);
        },
      ),
    );
  });

  test.each(['{{'.repeat(50_000), '{{a'.repeat(50_000), `{{${' '.repeat(100_000)}`])(
    'is quick with braces that never close (%#)',
    (template) => {
      expect(timed(() => parseTemplate(template))).toBeLessThan(2000);
    },
  );
});

test('placeholdersIn names each once, in order', () => {
  expect(placeholdersIn('{{b}} {{a}} {{b}}')).toEqual(['b', 'a']);
  expect(placeholdersIn('none')).toEqual([]);
});

describe('fillTemplate', () => {
  const missing = (id: string) => `‹${id}›`;

  test('puts values in, and something in the place of those that are missing', () => {
    expect(fillTemplate('{{account}}.{{worker}}', { account: 'mysub' }, missing)).toBe(
      'mysub.‹worker›',
    );
  });

  test('does not fill what stands in a value, and takes $ and markup as they are', () => {
    const values = { a: '{{b}}', b: "$& $1 $` <script>alert('x')</script>" };
    expect(fillTemplate('{{a}} {{b}}', values, missing)).toBe(
      "{{b}} $& $1 $` <script>alert('x')</script>",
    );
  });

  test('an empty value is a value', () => {
    expect(fillTemplate('[{{a}}]', { a: '' }, missing)).toBe('[]');
  });

  test('what every object has is not a value', () => {
    expect(fillTemplate('{{constructor}}', {}, missing)).toBe('‹constructor›');
  });
});

describe('phrase', () => {
  test('puts words and numbers in', () => {
    expect(phrase('{done} of {total}', { done: 4, total: 9 })).toBe('4 of 9');
  });

  test('zero and the empty text are words', () => {
    expect(phrase('{done}{title}!', { done: 0, title: '' })).toBe('0!');
  });

  test('leaves what it has no word for', () => {
    expect(phrase('{done} of {total}', { done: 4 })).toBe('4 of {total}');
    expect(phrase('{constructor} {valueOf}', {})).toBe('{constructor} {valueOf}');
  });

  test('does not fill what stands in a word, and takes $ as it is', () => {
    expect(phrase('{title} {done}', { title: '{done} $& $1', done: 1 })).toBe('{done} $& $1 1');
  });
});
