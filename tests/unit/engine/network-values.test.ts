import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCidr,
  isHost,
  isIpv4,
  isLinkLocal30,
  isPrivateIpv4,
} from '../../../src/engine/network-values.ts';

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

describe('an IPv4 address', () => {
  test.each(['0.0.0.0', '255.255.255.255', '192.168.1.10', '8.8.8.8', '10.0.0.1'])(
    'may be %s',
    (value) => {
      expect(isIpv4(value)).toBe(true);
    },
  );

  test.each([
    ...[
      '',
      '1',
      '1.2.3',
      '1.2.3.4.5',
      '1.2.3.',
      '.1.2.3',
      '1..2.3',
      '256.1.1.1',
      '1.1.1.999',
      '1.1.1.1000',
    ],
    ...[
      '01.2.3.4',
      '1.2.3.00',
      '0x7f.0.0.1',
      '1.2.3.-4',
      '+1.2.3.4',
      '1.2.3.4 ',
      ' 1.2.3.4',
      '1.2.3.4\n',
    ],
    ...[
      '1.2.3.4/24',
      '1.2.3.4:80',
      '1,2,3,4',
      '1。2。3。4',
      '１.2.3.4',
      '١.2.3.4',
      'a.b.c.d',
      '1e1.2.3.4',
      '2130706433',
      '::1',
    ],
  ])('is not %j', (value) => {
    expect(isIpv4(value)).toBe(false);
  });

  test('is any four numbers to 255', () => {
    fc.assert(fc.property(octets, (parts) => isIpv4(parts.join('.'))));
  });
});

describe('a private address', () => {
  test.each([
    ...[
      '10.0.0.0',
      '10.255.255.255',
      '172.16.0.0',
      '172.31.255.255',
      '192.168.0.0',
      '192.168.255.255',
    ],
  ])('may be %s', (value) => {
    expect(isPrivateIpv4(value)).toBe(true);
  });

  test.each([
    ...[
      '9.255.255.255',
      '11.0.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.169.0.0',
    ],
    ...['169.254.1.1', '127.0.0.1', '100.64.0.1', '10.0.0', '10.0.0.256', ''],
  ])('is not %s', (value) => {
    expect(isPrivateIpv4(value)).toBe(false);
  });
});

describe('a host', () => {
  test.each([
    ...[
      'stratum.antpool.com',
      'a.b',
      'A.B.C',
      '3m.com',
      'xn--55qx5d.xn--fiqs8s',
      'a-b.c--d.org',
      '192.168.1.10',
    ],
    ...[`${'a'.repeat(63)}.com`, `${'a.'.repeat(125)}com`],
  ])('may be %s', (value) => {
    expect(isHost(value)).toBe(true);
  });

  test.each([
    ...[
      '',
      'localhost',
      '.',
      'a.',
      '.a',
      'a..b',
      '-a.b',
      'a-.b',
      'a.-b',
      'a.b-',
      'a_b.com',
      'a b.com',
    ],
    ...[
      'stratum+tcp://a.com',
      'a.com:3333',
      'a.com/',
      'a.com?x',
      'user@a.com',
      '矿池.com',
      'a。com',
      'a.com\n',
    ],
    ...[
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(126)}com`,
      '1.2.3',
      '256.1.1.1',
      '1.2.3.4.5',
      '01.2.3.4',
      'a.\u212aom',
    ],
  ])('is not %j', (value) => {
    expect(isHost(value)).toBe(false);
  });

  test.each([
    '192.168.1.1O',
    '192.168.l.10',
    '192.168.1.1o0',
    '1.2.3.4a',
    'pool.example.3333',
    '0x7f.0x1',
  ])(
    'is not %s, an address with a slip in it: no top-level domain begins with a digit',
    (value) => {
      expect(isHost(value)).toBe(false);
    },
  );
});

describe('a network', () => {
  test.each([
    ...[
      '10.0.0.0/16',
      '10.0.0.0/8',
      '0.0.0.0/0',
      '192.168.1.128/25',
      '10.1.2.3/32',
      '128.0.0.0/1',
      '255.255.255.255/32',
    ],
  ])('may be %s', (value) => {
    expect(isCidr(value)).toBe(true);
  });

  test.each([
    ...[
      '10.0.0.1/16',
      '10.0.0.0/33',
      '10.0.0.0/-1',
      '10.0.0.0/',
      '10.0.0.0',
      '/16',
      '10.0.0/16',
      '10.0.0.0/016',
    ],
    ...[
      '10.0.0.0/8.0',
      '10.0.0.0/16 ',
      '10.0.0.0 /16',
      '10.0.0.0\\16',
      '10.0.0.0／16',
      '128.0.0.0/0',
      '10.0.0.0/16/16',
      '192.168.1.64/25',
    ],
  ])('is not %j', (value) => {
    expect(isCidr(value)).toBe(false);
  });

  test('has no bit set beyond its prefix', () => {
    fc.assert(
      fc.property(octets, fc.nat(32), ([a, b, c, d], prefix) => {
        const bits = [a, b, c, d].map((part) => part.toString(2).padStart(8, '0')).join('');
        const within = !bits.slice(prefix).includes('1');
        expect(isCidr(`${[a, b, c, d].join('.')}/${String(prefix)}`)).toBe(within);
      }),
    );
  });
});

describe('the inside of a tunnel', () => {
  test.each([
    '169.254.0.4/30',
    '169.254.6.0/30',
    '169.254.5.4/30',
    '169.254.169.248/30',
    '169.254.255.252/30',
  ])('may be %s', (value) => {
    expect(isLinkLocal30(value)).toBe(true);
  });

  test.each([
    ...[
      '169.254.0.0/30',
      '169.254.1.0/30',
      '169.254.2.0/30',
      '169.254.3.0/30',
      '169.254.4.0/30',
      '169.254.5.0/30',
    ],
    '169.254.169.252/30',
  ])('is not %s, which AWS keeps for itself', (value) => {
    expect(isLinkLocal30(value)).toBe(false);
  });

  test.each([
    ...[
      '169.254.6.1/30',
      '169.254.6.2/30',
      '169.254.6.0/29',
      '169.254.6.0/31',
      '169.254.6.0',
      '169.255.0.0/30',
    ],
    ...[
      '169.253.255.252/30',
      '10.0.0.0/30',
      '169.254.6.0/030',
      '169.254.06.0/30',
      '169.254.6.0/30 ',
      '',
    ],
  ])('is not %j', (value) => {
    expect(isLinkLocal30(value)).toBe(false);
  });

  test('there are 16,377 of them', () => {
    let count = 0;
    for (let third = 0; third < 256; third += 1) {
      for (let fourth = 0; fourth < 256; fourth += 1) {
        if (isLinkLocal30(`169.254.${String(third)}.${String(fourth)}/30`)) count += 1;
      }
    }
    expect(count).toBe(64 * 256 - 7);
  });
});
