import { describe, expect, test } from 'vitest';
import { planQuery } from '../../../../src/features/search/query/plan.ts';

/** Terms in short: common words in brackets, codes with a hash. */
const plan = (query: string): string[] =>
  planQuery(query).map(({ text, is, common }) =>
    common ? `(${text})` : is === 'code' ? `#${text}` : text,
  );

describe('a query', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['stratum', ['stratum']],
    ['ucrtbase.terminate', ['#ucrtbase.terminate']],
    ['KB2999226', ['#KB2999226']],
    ['stratum+tcp://ss.antpool.com:3333', ['#stratum+tcp://ss.antpool.com:3333']],
    ['stratum+tcp://', ['#stratum+tcp']],
    ['0x80070057', ['#0x80070057']],
    ['.xls', ['xls']],
    ['"C:\\Program Files\\x.dll"', ['C:\\Program', '#Files\\x.dll']],
    ['How do I fix it?', ['(How)', '(do)', '(I)', 'fix', '(it)']],
    ['what is this', ['what', 'is', 'this']],
    ['Windows windows WINDOWS', ['Windows']],
    ['学校食堂', ['学校食堂']],
    ['明厨亮灶怎么做', ['明厨亮灶怎么做']],
    ['VPN 怎么办', ['VPN', '(怎么办)']],
    ['怎么办', ['怎么办']],
    ['蚂蚁矿池 子账户', ['蚂蚁矿池', '子账户']],
    ['用Win7打不开exe', ['用', '#Win7', '打不开', 'exe']],
    ['ＫＢ２９９９２２６', ['#KB2999226']],
    ['😀 “”', []],
    ['<img src=x onerror=alert(1)>', ['img', '#src=x', '#onerror=alert(1']],
  ])('%s', (query, terms) => {
    expect(plan(query)).toEqual(terms);
  });

  test('that is a pasted book keeps the telling words, and takes no time', () => {
    const book = `${'the quick brown fox jumps '.repeat(50)} ucrtbase.dll ${'lorem ipsum '.repeat(2000)}`;
    const words = Array.from(
      { length: 400 },
      (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`,
    );
    const started = performance.now();
    expect(plan(book)).toContain('#ucrtbase.dll');
    expect(planQuery(words.join(' ')).length).toBeLessThanOrEqual(16);
    expect(planQuery('食'.repeat(20_000)).length).toBe(1);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
