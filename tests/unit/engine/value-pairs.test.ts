import { beforeAll, describe, expect, test } from 'vitest';
import type {
  PairKind,
  PairModel,
  PlaceholderModel,
  ValuesModel,
} from '../../../src/engine/value-model.ts';
import { obeysPair } from '../../../src/engine/value-pairs.ts';
import {
  fetchAllChecks,
  fetchChecks,
  judgeAll,
  usableValues,
} from '../../../src/engine/value-rules.ts';

const message = 'They do not go together.';
const names = ['antpool', 'btc', 'cloverpool'];
const pair = (kind: PairKind, of: readonly string[] = ['a', 'b'], warn?: true): PairModel => ({
  kind,
  of,
  message,
  ...(warn && { warn }),
  ...(kind === 'group' && { names }),
});
const free = (id: string, more: Partial<PlaceholderModel> = {}): PlaceholderModel => ({
  id,
  rules: [{ length: [1, 50], message: 'Too long.' }],
  ...more,
});

describe('until the pairs are fetched', () => {
  const model: ValuesModel = { placeholders: [free('a'), free('b')], pairs: [pair('differ')] };

  test('what stands in a pair is withheld', async () => {
    const typed = [
      ['a', '1'],
      ['b', '1'],
    ] as const;
    expect(judgeAll(model, typed)['b']).toEqual({ is: 'unchecked' });
    expect(usableValues(model, judgeAll(model, typed))).toEqual({});
    await fetchChecks(free('b'), model.pairs);
    expect(judgeAll(model, typed)['b']).toEqual({ is: 'bad', message });
    expect(fetchChecks(free('b'), model.pairs)).toBeUndefined();
  });
});

test.each<[PairKind, string, string, boolean]>([
  ['differ', '65010', '65010', false],
  ['differ', '065010', '65010', false],
  ['differ', 'Key', 'key', false],
  ['differ', '3333', '443', true],
  ['apart', '10.0.0.0/16', '192.168.0.0/16', true],
  ['apart', '10.0.0.0/8', '10.0.0.0/16', false],
  ['apart', '10.0.5.0/24', '10.0.0.0/16', false],
  ['apart', 'x', '10.0.0.0/16', true],
  ['outside', '10.0.0.0/8', '10.0.0.0/16', true],
  ['outside', '10.0.0.0/16', '10.0.0.0/16', false],
  ['outside', '10.0.5.0/24', '10.0.0.0/16', false],
  ['inside', '10.0.5.0/24', '10.0.0.0/16', true],
  ['inside', '10.0.0.0/16', '10.0.0.0/16', true],
  ['inside', '10.1.0.0/24', '10.0.0.0/16', false],
  ['inside', '10.0.0.0/8', '10.0.0.0/16', false],
  ['inside', '10.0.0.5', '10.0.0.0/16', true],
  ['inside', '10.1.0.5', '10.0.0.0/16', false],
  ['belongs', 'us-east-1a', 'us-east-1', true],
  ['belongs', 'us-west-2a', 'us-east-1', false],
  ['belongs', 'us-east-1', 'us-east-1', false],
  ['belongs', 'us-east-1-bos-1a', 'us-east-1', true],
  ['belongs', 'us-east-11a', 'us-east-1', false],
  ['group', 'ss.antpool.com', 'stratum.btc.com', false],
  ['group', 'SS.AntPool.com', 'ss.antpool.com', false],
  ['group', 'backup.example.net', 'backup.example.net', false],
  ['group', 'btc.f2pool.com', 'ss.antpool.com', true],
  ['group', 'antpool.com.evil.example', 'ss.antpool.com', true],
])('%s: %s and %s: %s', (kind, first, second, is) => {
  expect(obeysPair(pair(kind), first, second)).toBe(is);
});

describe('values in relation', () => {
  beforeAll(fetchAllChecks);

  test('what was typed last is at fault, whichever it is', () => {
    const model = { placeholders: [free('a'), free('b')], pairs: [pair('differ')] };
    const [a, b] = [
      ['a', '1'],
      ['b', '1'],
    ] as const;
    expect(judgeAll(model, [a, b])).toEqual({
      a: { is: 'good', value: '1' },
      b: { is: 'bad', message },
    });
    expect(judgeAll(model, [b, a])).toEqual({
      b: { is: 'good', value: '1' },
      a: { is: 'bad', message },
    });
    expect(usableValues(model, judgeAll(model, [a, b]))).toEqual({ a: '1' });
  });

  test('a pair that only warns lets the value stand, with its message', () => {
    const model = {
      placeholders: [free('a'), free('b')],
      pairs: [pair('differ', ['a', 'b'], true)],
    };
    const judged = judgeAll(model, [
      ['a', '1'],
      ['b', '1'],
    ]);
    expect(judged['b']).toEqual({ is: 'good', value: '1', warning: message });
  });

  test('the first is held against each of the others, and they not against each other', () => {
    const model = {
      placeholders: ['a', 'b', 'c'].map((id) => free(id)),
      pairs: [pair('differ', ['a', 'b', 'c'])],
    };
    const judged = judgeAll(model, [
      ['b', '1'],
      ['c', '1'],
      ['a', '1'],
    ]);
    expect(Object.values(judged).map(({ is }) => is)).toEqual(['good', 'good', 'bad']);
  });

  test('a default counts as known, and is never at fault', () => {
    const model = {
      placeholders: [free('a', { default: '443' }), free('b')],
      pairs: [pair('differ')],
    };
    expect(judgeAll(model, [['b', '443']])['b']).toEqual({ is: 'bad', message });
    const both = [
      ['b', '443'],
      ['a', '3333'],
    ] as const;
    expect(judgeAll(model, both)['b']).toEqual({ is: 'good', value: '443' });
  });

  test('a value that is refused itself says nothing about others', () => {
    const model = { placeholders: [free('a'), free('b')], pairs: [pair('differ')] };
    const long = '1'.repeat(60);
    const judged = judgeAll(model, [
      ['a', long],
      ['b', long],
    ]);
    expect(judged['b']).toEqual({ is: 'bad', message: 'Too long.' });
  });

  test('what the choices hide takes no part', () => {
    const model = {
      placeholders: [free('a', { when: { pool: ['x'] } }), free('b')],
      pairs: [pair('differ')],
    };
    const typed = [
      ['a', '1'],
      ['b', '1'],
    ] as const;
    expect(judgeAll(model, typed, { chosen: { pool: ['y'] } })['b']).toEqual({
      is: 'good',
      value: '1',
    });
    expect(judgeAll(model, typed, { chosen: { pool: ['x'] } })['b']?.is).toBe('bad');
  });
});
