/** Numbers by input or result id. */
export type Numbers = Readonly<Record<string, number>>;

/** Bitcoin a day for all miners: 144 blocks of 3.125, until the halving of about 2028. Fees come on top. */
const BTC_PER_DAY = 144 * 3.125;

/**
 * The calculations that a guide may show, by id. Each gets all its inputs as finite numbers and gives all its results;
 * a result that has no meaning for these inputs (a division by nothing) is NaN.
 */
export const calculators = {
  /** Does a miner earn its electricity? TH/s, W, price per kWh, US$ per PH/s and day. */
  'break-even': {
    inputs: ['ths', 'watts', 'kwh-price', 'hashprice'],
    results: ['earn-per-day', 'kwh-per-day', 'cost-per-day', 'profit-per-day', 'break-even-price'],
    compute: (given: Numbers): Numbers => {
      const earn = (of(given, 'ths') / 1000) * of(given, 'hashprice');
      const kwh = (of(given, 'watts') / 1000) * 24;
      const cost = kwh * of(given, 'kwh-price');
      return {
        'earn-per-day': earn,
        'kwh-per-day': kwh,
        'cost-per-day': cost,
        'profit-per-day': earn - cost,
        'break-even-price': quotient(earn, kwh),
      };
    },
  },
  /** How long a recorder's disk lasts. Cameras, Mbit/s each, GB (decimal), hours a day, days to keep. */
  'storage-days': {
    inputs: ['cameras', 'bitrate', 'disk', 'hours-per-day', 'days-wanted'],
    results: ['gb-per-day', 'days', 'disk-needed'],
    compute: (given: Numbers): Numbers => {
      const perCamera = (of(given, 'bitrate') * 3600 * of(given, 'hours-per-day')) / 8 / 1000;
      const perDay = perCamera * of(given, 'cameras');
      return {
        'gb-per-day': perDay,
        days: quotient(of(given, 'disk'), perDay),
        'disk-needed': perDay * of(given, 'days-wanted'),
      };
    },
  },
  /** When does a pool pay out for the first time? TH/s, EH/s of the whole network, BTC of the pool's minimum. */
  'first-payout': {
    inputs: ['ths', 'network-ehs', 'minimum-btc'],
    results: ['btc-per-day', 'days', 'years'],
    compute: (given: Numbers): Numbers => {
      const perDay = quotient(of(given, 'ths'), of(given, 'network-ehs') * 1e6) * BTC_PER_DAY;
      const days = quotient(of(given, 'minimum-btc'), perDay);
      return { 'btc-per-day': perDay, days, years: days / 365.25 };
    },
  },
} as const satisfies Record<string, Calculator>;

export interface Calculator {
  readonly inputs: readonly string[];
  readonly results: readonly string[];
  readonly compute: (given: Numbers) => Numbers;
}

export type CalculatorId = keyof typeof calculators;

export function isCalculatorId(id: string): id is CalculatorId {
  return Object.hasOwn(calculators, id);
}

const of = (given: Numbers, id: string): number => given[id] ?? Number.NaN;
const quotient = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b);
