import { beforeAll, describe, expect, test } from 'vitest';
import type { Circumstances, Judgement } from '../../../src/engine/value-model.ts';
import { valuesModel } from '../../../src/authored/values-model.ts';
import { readContent } from '../../../src/authored/read-content.ts';
import {
  fetchAllChecks,
  judgeAll,
  usableValues,
} from '../../../src/engine/value-rules.ts';

/*
 * What readers typed or pasted into the fields of the guides, and what becomes of it: each line is a case that once was
 * accepted, refused or answered wrongly.
 */

beforeAll(fetchAllChecks);
const { guides } = await readContent();

const models = new Map(
  guides.flatMap(({ id, data }) => (data ? [[id, valuesModel(data, 'en')] as const] : [])),
);
const modelOf = (guide: string) => models.get(guide) ?? { placeholders: [] };

const judged = (
  guide: string,
  typed: Readonly<Record<string, string>>,
  circumstances: Circumstances = {},
): Readonly<Record<string, Judgement>> => judgeAll(modelOf(guide), Object.entries(typed), circumstances);

const antpool = 'antpool-btc-com';
const sia = 'sia-antminer-a3';
const s2s = 'aws-site-to-site-vpn';
const subnet = 'aws-vpn-private-subnet';
const device = 'aws-vpn-device';
const safety = 'dongguan-work-safety';
const quality = 'quality-concepts';

const address = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
const siaAddress = `a1${'0'.repeat(62)}`;

describe('accepted, in the form that stands in commands', () => {
  test.each<[string, string, string, string]>([
    [antpool, 'btc-address', `bitcoin:${address}?amount=0.01&label=pool`, address],
    [antpool, 'btc-address', `BITCOIN:${address}`, address],
    [antpool, 'btc-address', `${address}\u200b`, address],
    [antpool, 'sub-account', 'mysub\u200b', 'mysub'],
    [antpool, 'sub-account', '\ufeffmysub', 'mysub'],
    [antpool, 'sub-account', 'my\u00adsub', 'mysub'],
    [antpool, 'sub-account', 'my_farm', 'my_farm'],
    [antpool, 'sub-account', 'abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
    [antpool, 'sub-account', address, address],
    [antpool, 'ths', '１４', '14'],
    [antpool, 'ths', '14。5', '14.5'],
    [antpool, 'pool3-sub', 'my_sub-1', 'my_sub-1'],
    [antpool, 'own-host', 'stratum。example。com', 'stratum.example.com'],
    [quality, 'reference', '２．００', '2.00'],
    [quality, 'reference', '\u22120.5', '-0.5'],
    [quality, 'reference', '.5', '.5'],
    [quality, 'reference', '+2', '+2'],
    [quality, 'tolerance', '.5', '.5'],
    [quality, 'resolution', '.01', '.01'],
    [s2s, 'vpc-cidr', '１０．０．０．０／１６', '10.0.0.0/16'],
    [s2s, 'cgw-asn', '64512.10', '4227858442'],
    [s2s, 'onprem-cidr', '100.64.0.0/10', '100.64.0.0/10'],
    [s2s, 'onprem-cidr', '10.0.0.0/8', '10.0.0.0/8'],
  ])('%s %s: %j is %j', (guide, id, typed, value) => {
    expect(judged(guide, { [id]: typed })[id]).toMatchObject({ is: 'good', value });
  });
});

describe('refused', () => {
  test.each<[string, string, string, RegExp]>([
    [antpool, 'btc-address', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', /^This is the example\./],
    [antpool, 'btc-address', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', /^This is the example\./],
    [antpool, 'btc-address', 'bc1pfeessrawgf', /exactly 62 characters/],
    [antpool, 'btc-address', '1111111111111111111114oLvT2', /burnt/],
    [antpool, 'btc-address', `zprv${'A'.repeat(60)}`, /private key/],
    [antpool, 'btc-address', `xprv${'A'.repeat(60)}`, /private key/],
    [antpool, 'btc-address', `6P${'A'.repeat(56)}`, /private key/],
    [antpool, 'btc-address', `${address.slice(0, -1)}3`, /check digits/],
    [antpool, 'btc-address', `bitcoin:${address.slice(0, -1)}3`, /check digits/],
    [antpool, 'miner-ip', '169.254.10.2', /no router answered/],
    [antpool, 'miner-ip', '8.8.8.8', /home network/],
    [sia, 'sia-address', '0123456789abcdef'.repeat(4) + '000000000000', /^This is the example\./],
    [sia, 'sia-address', `${siaAddress}000000000000`, /check digits/],
    [sia, 'sia-address', `addr:${siaAddress}000000000000`, /check digits/],
    [sia, 'sia-address', siaAddress, /Sixty-four characters/],
    [sia, 'sia-address', `${'0'.repeat(64)}89eb0d6a8a69`, /void address/],
    [sia, 'sia-address', 'abandon ability able', /recovery words/],
    [s2s, 'onprem-cidr', '10.0.0.0/7', /[Pp]rivate|public/],
    [s2s, 'onprem-cidr', '192.168.0.0/13', /[Pp]rivate|public/],
    [s2s, 'onprem-cidr', '192.168.0.0/15', /[Pp]rivate|public/],
    [s2s, 'cgw-ip', '10.0.0.1', /private address/],
    [device, 'onprem-cidr', '10.0.0.0/7', /[Pp]rivate|public/],
    [subnet, 'onprem-cidr', '10.0.0.0/7', /[Pp]rivate|public/],
    [subnet, 'onprem-cidr', '192.168.0.0/13', /[Pp]rivate|public/],
    [quality, 'reference', '2,00', /decimal point/],
  ])('%s %s: %j', (guide, id, typed, message) => {
    const judgement = judged(guide, { [id]: typed })[id];
    expect(judgement).toMatchObject({ is: 'bad', message: expect.stringMatching(message) as string });
  });

  test('a Sia address with good check digits is taken, with addr: and blanks', async () => {
    const { blake2b } = await import('@noble/hashes/blake2.js');
    const digits = Buffer.from(blake2b(Buffer.from(siaAddress, 'hex'), { dkLen: 32 })).toString('hex');
    const whole = siaAddress + digits.slice(0, 12);
    for (const typed of [whole, `addr:${whole}`, whole.replace(/(.{19})/g, '$1 '), `addr: ${whole}`]) {
      expect(judged(sia, { 'sia-address': typed })['sia-address']).toEqual({ is: 'good', value: whole });
    }
  });
});

describe('used with a warning', () => {
  test.each<[string, string, string, RegExp]>([
    [antpool, 'hashprice', '0.0005', /in bitcoin/],
    [antpool, 'sub-account', address, /./],
    [antpool, 'pool1-port', '25', /mail port/],
    [s2s, 'onprem-cidr', '8.0.0.0/8', /Not one of the private ranges/],
    [s2s, 'cgw-asn', '23456', /reserved/],
  ])('%s %s: %j', (guide, id, typed, message) => {
    const judgement = judged(guide, { [id]: typed })[id];
    expect(judgement).toMatchObject({
      is: 'good',
      warning: expect.stringMatching(message) as string,
    });
  });
});

describe('two values', () => {
  type Case = [guide: string, typed: Record<string, string>, is: 'bad' | 'warned' | 'good'];
  test.each<Case>([
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.0.0.0/16' }, 'bad'],
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.0.7.0/24' }, 'bad'],
    [s2s, { 'onprem-cidr': '10.0.7.0/24', 'vpc-cidr': '10.0.0.0/16' }, 'bad'],
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.0.0.0/8' }, 'warned'],
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.1.0.0/16' }, 'good'],
    [s2s, { 'aws-asn': '65010', 'cgw-asn': '65010' }, 'bad'],
    [s2s, { 'cgw-asn': '65010', 'aws-asn': '65010' }, 'bad'],
    [s2s, { 'cgw-asn': '0.64512' }, 'bad'],
    [s2s, { 'tunnel1-inside': '169.254.11.0/30' }, 'bad'],
    [s2s, { 'tunnel1-inside': '169.254.20.0/30', 'tunnel2-inside': '169.254.20.0/30' }, 'bad'],
    [s2s, { 'tunnel1-outside': '52.1.2.3', 'tunnel2-outside': '52.1.2.3' }, 'bad'],
    [s2s, { psk1: 'Example_Key.9', psk2: 'Example_Key.9' }, 'warned'],
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'instance-ip': '10.1.0.5' }, 'bad'],
    [s2s, { 'vpc-cidr': '10.0.0.0/16', 'instance-ip': '10.0.9.5' }, 'good'],
    [device, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.0.7.0/24' }, 'bad'],
    [device, { 'aws-asn': '65010', 'cgw-asn': '65010' }, 'bad'],
    [device, { 'tunnel1-inside-own': '169.254.10.1', 'tunnel1-inside-aws': '169.254.10.1' }, 'bad'],
    [subnet, { 'vpc-cidr': '10.0.0.0/16', 'subnet-cidr': '10.1.0.0/24' }, 'bad'],
    [subnet, { 'vpc-cidr': '10.0.0.0/16', 'subnet-cidr': '10.0.1.0/24' }, 'good'],
    [subnet, { 'vpc-cidr': '10.0.0.0/16', 'onprem-cidr': '10.0.0.0/16' }, 'bad'],
    [subnet, { region: 'us-east-1', zone: 'us-west-2a' }, 'bad'],
    [subnet, { region: 'us-east-1', zone: 'us-east-1b' }, 'good'],
    [antpool, { 'pool1-port': '443' }, 'warned'],
    [antpool, { 'own-port': '3333', 'own-port-2': '3333' }, 'warned'],
    [antpool, { 'pool3-host': 'stratum.btc.com' }, 'warned'],
    [antpool, { 'own-host': 'stratum.braiins.com', 'pool3-host': 'ss.antpool.com' }, 'warned'],
    [antpool, { 'pool3-host': 'stratum.f2pool.com' }, 'good'],
  ])('%s %j: %s', (guide, typed, is) => {
    const judgement = judged(guide, typed)[Object.keys(typed).at(-1) ?? ''];
    if (is === 'bad') expect(judgement).toMatchObject({ is: 'bad' });
    else expect(judgement).toMatchObject({ is: 'good' });
    expect(judgement?.is === 'good' && judgement.warning !== undefined).toBe(is === 'warned');
  });
});

test('a pool outside the group is no reserve to a pool that is not AntPool either way', () => {
  const typed = { 'own-host': 'stratum.f2pool.com', 'pool3-host': 'ss.antpool.com' };
  const judgement = judged(antpool, typed, { chosen: { pool: ['other'] } })['pool3-host'];
  expect(judgement).toEqual({ is: 'good', value: 'ss.antpool.com' });
});

test('a Bitcoin address as user name is refused for the pools that do not take it', () => {
  const of = (pool: string) =>
    judged(antpool, { 'sub-account': address }, { chosen: { pool: [pool] } })['sub-account']?.is;
  expect([of('antpool'), of('cloverpool'), of('other')]).toEqual(['bad', 'bad', 'good']);
});

describe('the next check of a site', () => {
  const on = (today: string, day: string) =>
    judged(safety, { 'next-check': day }, { now: new Date(`${today}T12:00`) })['next-check'];

  test.each([
    ['2026-12-01', '2026-11-30', 'bad'],
    ['2026-12-01', '2026-12-01', 'good'],
    ['2029-05-05', '2029-05-04', 'bad'],
    ['2029-05-05', '2029-08-01', 'good'],
    ['2029-05-05', '2029-02-30', 'bad'],
  ])('on %s, %s is %s', (today, day, is) => {
    expect(on(today, day)?.is).toBe(is);
  });

  test('more than three months ahead is used with a warning', () => {
    expect(on('2029-05-05', '2029-09-01')).toMatchObject({ warning: expect.any(String) as string });
  });
});

test('a refused value leaves no trace of itself among what stands in commands', () => {
  const judgements = judged(antpool, { 'sub-account': 'my-sub' });
  expect(usableValues(modelOf(antpool), judgements)['sub-account']).toBeUndefined();
});
