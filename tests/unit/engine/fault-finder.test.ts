import { describe, expect, test } from 'vitest';
import { findFault, LONGEST_MESSAGE } from '../../../src/engine/fault-finder.ts';
import { timed } from '../../support/engine.ts';

const faults = [
  { id: 'entry-point', match: ['entry ?point|输入点', 'ucrtbase|api-ms-win-crt-'] },
  { id: 'missing', match: ['api-ms-win-crt-.*is missing'] },
  { id: 'code', match: ['0x0*c000007b'] },
];

const found = (message: string) => findFault(message, faults)?.id;

describe('findFault', () => {
  test.each([
    ['The procedure entry point ucrtbase.terminate could not be located', 'entry-point'],
    ['无法定位程序输入点 ucrtbase.terminate 于动态链接库', 'entry-point'],
    ['api-ms-win-crt-runtime-l1-1-0.dll is missing from your computer', 'missing'],
    ['The application was unable to start correctly (0xc000007b).', 'code'],
  ])('%s', (message, fault) => {
    expect(found(message)).toBe(fault);
  });

  test('the first whose patterns all match is the one', () => {
    expect(found('entry point … api-ms-win-crt-x is missing 0xc000007b')).toBe('entry-point');
    expect(found('entry point 0xc000007b')).toBe('code');
  });

  test.each([
    ['case', 'ENTRY POINT of UCRTBASE'],
    ['line breaks', 'The procedure entry\r\npoint\nucrtbase'],
    ['runs of blanks', 'entry \t  point  ucrtbase'],
    ['hard blanks', 'entry\u00a0point ucrtbase'],
    ['full-width letters', 'ｅｎｔｒｙ　ｐｏｉｎｔ ｕｃｒｔｂａｓｅ'],
  ])('%s do not count', (_what, message) => {
    expect(found(message)).toBe('entry-point');
  });

  test.each(['', ' ', 'Something else went wrong', '<script>alert(1)</script>', '路标'])(
    '%j is no fault that the guide knows',
    (message) => {
      expect(found(message)).toBeUndefined();
    },
  );

  test('nothing is found where there are no faults', () => {
    expect(findFault('0xc000007b', [])).toBeUndefined();
  });

  test('the fault comes back with all that the guide says of it', () => {
    const fault = { id: 'code', match: ['0xc'], to: 'install-vc' };
    expect(findFault('0xc', [fault])).toBe(fault);
  });

  test(
    'only the beginning of a very long text is looked at, in little time',
    { timeout: 30_000 },
    () => {
      expect(found(`${'x'.repeat(LONGEST_MESSAGE - 10)}0xc000007b`)).toBe('code');
      expect(found(`${'x'.repeat(LONGEST_MESSAGE)}0xc000007b`)).toBeUndefined();
      for (const unit of ['x', ' ', '\n', '\ufdfa', 'entry point ', 'api-ms-win-crt-', '0']) {
        const message = unit.repeat((5 * 1024 * 1024) / unit.length);
        expect(
          timed(() => found(message)),
          unit,
        ).toBeLessThan(3000);
      }
    },
  );
});
