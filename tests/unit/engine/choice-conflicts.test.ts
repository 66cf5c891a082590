import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesFor,
  conflicts,
  ruledOut,
  searchWith,
  unknownAnswers,
  without,
} from '../../../src/engine/choice-conflicts.ts';
import { linkedChoices } from '../../../src/engine/linked-choices.ts';
import { applies } from '../../../src/engine/model.ts';
import { guideOf } from '../../support/engine.ts';

const model = guideOf(
  [],
  [
    { id: 'pool', options: ['antpool', 'btc', 'other'] },
    { id: 'site', options: ['shop', 'hotel', 'school'], many: true },
  ],
);

describe('an address that asks for choices', () => {
  test.each([
    ['', { pool: ['btc'] }, '?pool=btc'],
    ['', { site: ['shop', 'hotel'], pool: ['btc'] }, '?pool=btc&site=shop&site=hotel'],
    ['?pool=antpool', { pool: ['btc'] }, '?pool=btc'],
    ['?pool=antpool', {}, ''],
    [
      '?mark=Windows+7&site=shop&a=%E8%B7%AF',
      { pool: ['btc'] },
      '?mark=Windows+7&a=%E8%B7%AF&pool=btc',
    ],
    ['?pool=<script>&pool=antpool', { pool: ['btc'] }, '?pool=btc'],
    ['', { gone: ['x'] }, ''],
  ])('%s and %j give %s', (search, chosen, asked) => {
    expect(searchWith(model, search, chosen)).toBe(asked);
  });

  test('what was written is read, beside whatever stands there', () => {
    const chosen = fc.record(
      {
        pool: fc.subarray(['antpool', 'btc', 'other'], { minLength: 1, maxLength: 1 }),
        site: fc.subarray(['shop', 'hotel', 'school'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.string(), chosen, (search, chosen) => {
        expect(linkedChoices(model, searchWith(model, search, chosen))).toEqual(chosen);
      }),
    );
  });
});

describe('a link and the reader’s own choices', () => {
  test.each([
    [{ pool: ['btc'] }, {}, {}],
    [{ pool: ['btc'] }, { pool: ['btc'] }, {}],
    [{ pool: ['btc'] }, { pool: ['other'], site: ['shop'] }, { pool: ['btc'] }],
    [{ site: ['hotel', 'shop'] }, { site: ['shop', 'hotel'] }, {}],
    [{ site: ['hotel'] }, { site: ['shop', 'hotel'] }, { site: ['hotel'] }],
    [{}, { pool: ['btc'] }, {}],
  ])('link %j, own %j differ in %j', (linked, own, differing) => {
    expect(conflicts(linked, own)).toEqual(differing);
  });

  test('one less the other', () => {
    expect(without({ pool: ['btc'], site: ['shop'] }, { pool: ['other'] })).toEqual({
      site: ['shop'],
    });
  });

  test.each([
    ['?pool=btc.com', ['pool']],
    ['?pool=btc.com&pool=btc', []],
    ['?pool=&site', []],
    ['?site=inn&pool=x&utm=1', ['pool', 'site']],
  ])('%s asks for what the guide does not have in %j', (search, choices) => {
    expect(unknownAnswers(model, search)).toEqual(choices);
  });
});

describe('a step for others', () => {
  const when = { pool: ['antpool'], site: ['hotel', 'school'] };

  test.each([
    [{}, {}],
    [{ pool: ['btc'] }, { pool: ['antpool'] }],
    [{ pool: ['antpool'], site: ['shop'] }, { site: ['hotel', 'school'] }],
    [{ pool: ['btc'], site: ['shop', 'hotel'] }, { pool: ['antpool'] }],
  ])('with %j it is ruled out by %j', (chosen, out) => {
    expect(ruledOut(when, chosen)).toEqual(out);
  });

  test('its only option is taken in the place of one’s own', () => {
    expect(choicesFor(model, { pool: ['antpool'] }, { pool: ['btc'] })).toEqual({
      pool: ['antpool'],
    });
  });

  test('or beside them, where there may be several', () => {
    expect(choicesFor(model, { site: ['hotel'] }, { site: ['shop'] })).toEqual({
      site: ['shop', 'hotel'],
    });
  });

  test('of several options none is guessed: the choice is unmade', () => {
    expect(choicesFor(model, { pool: ['antpool', 'btc'] }, { pool: ['other'] })).toEqual({
      pool: [],
    });
  });

  test('it is shown afterwards, whatever was chosen', () => {
    const options = (ids: string[]) => fc.subarray(ids, { minLength: 1 });
    const pools = options(['antpool', 'btc', 'other']);
    const sites = options(['shop', 'hotel', 'school']);
    const any = fc.record({ pool: pools, site: sites }, { requiredKeys: [] });
    fc.assert(
      fc.property(any, any, (when, chosen) => {
        const taken = choicesFor(model, ruledOut(when, chosen), chosen);
        expect(applies(when, { ...chosen, ...taken })).toBe(true);
      }),
    );
  });
});
