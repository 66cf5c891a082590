import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedChoices, stillLinked } from '../../../src/engine/linked-choices.ts';
import { chosenIn, overview } from '../../../src/engine/overview.ts';
import { choose } from '../../../src/engine/progress.ts';
import { frozen, guideOf, saved } from '../../support/engine.ts';

const model = frozen(
  guideOf(
    ['find-ip', { id: 'sign-up', when: { pool: ['antpool'] } }],
    [
      { id: 'pool', options: ['antpool', 'btc', 'other'] },
      { id: 'site', options: ['shop', 'hotel', 'school'], many: true },
      { id: 'constructor', options: ['a', 'b'] },
    ],
  ),
);

describe('what an address asks for', () => {
  test.each([
    ['', {}],
    ['?', {}],
    ['?pool=antpool', { pool: ['antpool'] }],
    ['pool=antpool', { pool: ['antpool'] }],
    ['?site=hotel&pool=btc&site=shop', { pool: ['btc'], site: ['hotel', 'shop'] }],
    ['?site=hotel&site=hotel', { site: ['hotel'] }],
    ['?constructor=a', { constructor: ['a'] }],
    // Of a choice that takes one answer only the first that the guide has counts.
    ['?pool=gone&pool=btc&pool=antpool', { pool: ['btc'] }],
  ])('%s', (search, asked) => {
    expect(linkedChoices(model, search)).toEqual(asked);
  });

  test.each([
    '?pool',
    '?pool=',
    '?pool=btc.com',
    '?Pool=antpool',
    '?pool=Antpool',
    '?pool=antpool,btc',
    '?miner=s9&utm_source=letter',
    '?pool=<script>alert(1)</script>',
    '?pool=%',
    '?pool=%ff%00',
    '?__proto__=antpool&toString=a',
    `?pool=${'x'.repeat(10_000)}`,
    `?${'pool=x&'.repeat(5000)}`,
  ])('nothing that the guide does not have: %s', (search) => {
    expect(linkedChoices(model, search)).toEqual({});
  });

  test('whatever it holds, nothing is asked for but options of the guide', () => {
    const word = fc.constantFrom('pool', 'site', 'antpool', 'hotel', '=', '&', '%', '?', '+', '路');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }), (words) => {
        const asked = linkedChoices(model, words.join(''));
        for (const [choice, options] of Object.entries(asked)) {
          const known = model.choices.find(({ id }) => id === choice);
          expect(known?.options).toEqual(expect.arrayContaining([...options]));
          expect(options.length).toBeLessThanOrEqual(known?.many ? 3 : 1);
        }
      }),
    );
  });
});

describe('the order of truth', () => {
  const mine = frozen(saved({ choices: { pool: [['btc'], 5], site: [['shop'], 6] } }));

  test('the link, then what the reader chose, then nothing', () => {
    expect(chosenIn(model, mine, { pool: ['antpool'] })).toEqual({
      pool: ['antpool'],
      site: ['shop'],
    });
    expect(chosenIn(model, saved(), { pool: ['antpool'] })).toEqual({ pool: ['antpool'] });
    expect(chosenIn(model, mine)).toEqual({ pool: ['btc'], site: ['shop'] });
  });

  test('numbers and counts follow what is shown', () => {
    const shown = overview(model, mine, chosenIn(model, mine, { pool: ['antpool'] }));
    expect(shown.total).toBe(2);
    expect(overview(model, mine).total).toBe(1);
  });

  test('a link counts until its choice is made or unmade, and for that choice only', () => {
    const linked = { pool: ['antpool'], site: ['hotel'] };
    expect(stillLinked(linked, mine, mine)).toEqual(linked);
    expect(stillLinked(linked, mine, choose(mine, 'pool', ['other'], 9))).toEqual({
      site: ['hotel'],
    });
    expect(stillLinked(linked, mine, choose(mine, 'pool', [], 9))).toEqual({ site: ['hotel'] });
    // Taking it as one's own, too: from then on it is the reader's.
    expect(stillLinked(linked, mine, choose(mine, 'pool', ['antpool'], 9))).toEqual({
      site: ['hotel'],
    });
  });

  test('it counts again once the choice is as it was', () => {
    const linked = { pool: ['antpool'] };
    const before = saved();
    expect(stillLinked(linked, before, choose(before, 'pool', ['btc'], 9))).toEqual({});
    expect(stillLinked(linked, before, before)).toEqual(linked);
  });
});
