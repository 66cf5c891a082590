import { expect, test } from 'vitest';
import { lineParts } from '../../../src/i18n/line-parts.ts';

test('English lines end after a space', () => {
  expect(lineParts('A TinyWebDB service', 'en')).toEqual(['A ', 'TinyWebDB ', 'service']);
});

test.each(['缺少“文件”怎么修', '互转：Excel、Python', '云储币（Siacoin）：旧钱包还能救'])(
  'Chinese lines end between words, not before punctuation: %s',
  (text) => {
    const found = lineParts(text, 'zh');
    expect(found.join('')).toBe(text);
    expect(found.filter((part) => /^[，。：；、”）》]/.test(part))).toEqual([]);
    expect(found.filter((part) => /[“（《]$/.test(part))).toEqual([]);
    expect(found.length).toBeGreaterThan(1);
  },
);
