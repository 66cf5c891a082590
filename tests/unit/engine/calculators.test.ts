import { describe, expect, test } from 'vitest';
import { calculators, isCalculatorId, type Numbers } from '../../../src/engine/calculators.ts';

describe('break-even', () => {
  const { compute } = calculators['break-even'];
  const s9 = { ths: 14, watts: 1350, 'kwh-price': 0.1, hashprice: 34.8 };

  test('an Antminer S9 earns 0.4872 a day and costs 3.24', () => {
    const result = compute(s9);
    expect(result['earn-per-day']).toBeCloseTo(0.4872, 10);
    expect(result['kwh-per-day']).toBeCloseTo(32.4, 10);
    expect(result['cost-per-day']).toBeCloseTo(3.24, 10);
    expect(result['profit-per-day']).toBeCloseTo(-2.7528, 10);
    expect(result['break-even-price']).toBeCloseTo(0.4872 / 32.4, 10);
  });

  test('at the break-even price nothing is left', () => {
    const price = compute(s9)['break-even-price'] ?? Number.NaN;
    expect(compute({ ...s9, 'kwh-price': price })['profit-per-day']).toBeCloseTo(0, 10);
  });

  test('of a machine that draws nothing there is no break-even price', () => {
    expect(compute({ ...s9, watts: 0 })['break-even-price']).toBeNaN();
    expect(compute({ ...s9, watts: -0 })['break-even-price']).toBeNaN();
  });
});

describe('storage-days', () => {
  const { compute } = calculators['storage-days'];
  const one = { cameras: 1, bitrate: 1, disk: 1000, 'hours-per-day': 24, 'days-wanted': 30 };

  test('one camera with 1 Mbit/s writes 10.8 GB a day', () => {
    const result = compute(one);
    expect(result['gb-per-day']).toBeCloseTo(10.8, 10);
    expect(result['days']).toBeCloseTo(1000 / 10.8, 10);
    expect(result['disk-needed']).toBeCloseTo(324, 10);
  });

  test('four cameras with 4 Mbit/s for twelve hours write 86.4 GB a day', () => {
    const result = compute({ ...one, cameras: 4, bitrate: 4, 'hours-per-day': 12, disk: 4000 });
    expect(result['gb-per-day']).toBeCloseTo(86.4, 10);
    expect(result['days']).toBeCloseTo(46.296_296, 5);
    expect(result['disk-needed']).toBeCloseTo(2592, 10);
  });

  test.each(['cameras', 'bitrate', 'hours-per-day'])('with 0 %s no disk is ever full', (input) => {
    const result = compute({ ...one, [input]: 0 });
    expect(result['gb-per-day']).toBe(0);
    expect(result['days']).toBeNaN();
    expect(result['disk-needed']).toBe(0);
  });
});

describe('first-payout', () => {
  const { compute } = calculators['first-payout'];

  test.each([
    [14, 1030, 0.005, 0.000_006_116_5, 817.46, 2.238],
    [200, 1030, 0.005, 0.000_087_378_6, 57.22, 0.157],
    [14, 1030, 0.0005, 0.000_006_116_5, 81.75, 0.224],
  ])('%d TH/s of %d EH/s gather %d BTC in time', (ths, network, minimum, perDay, days, years) => {
    const result = compute({ ths, 'network-ehs': network, 'minimum-btc': minimum });
    expect(result['btc-per-day']).toBeCloseTo(perDay, 10);
    expect(result['days']).toBeCloseTo(days, 2);
    expect(result['years']).toBeCloseTo(years, 3);
  });

  test('of a network without miners, or a miner that does nothing, nothing is said', () => {
    const one = { ths: 14, 'network-ehs': 1030, 'minimum-btc': 0.005 };
    expect(compute({ ...one, 'network-ehs': 0 })['btc-per-day']).toBeNaN();
    expect(compute({ ...one, ths: 0 })['days']).toBeNaN();
  });
});

describe.each(Object.entries(calculators))('%s', (_id, calculator) => {
  const given: Numbers = Object.fromEntries(calculator.inputs.map((id) => [id, 1]));

  test('gives all the results that it names, and no others', () => {
    expect(Object.keys(calculator.compute(given)).toSorted()).toEqual(
      [...calculator.results].toSorted(),
    );
  });

  test.each(calculator.inputs)('needs %s, and says so with NaN', (input) => {
    const rest = Object.fromEntries(Object.entries(given).filter(([id]) => id !== input));
    expect(Object.values(calculator.compute(rest)).some(Number.isNaN)).toBe(true);
  });
});

test('isCalculatorId knows the calculators, and not what every object has', () => {
  expect(isCalculatorId('break-even')).toBe(true);
  for (const id of ['constructor', 'toString', '__proto__', 'nothing', '']) {
    expect(isCalculatorId(id)).toBe(false);
  }
});
