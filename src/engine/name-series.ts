/** The most names that are listed. */
export const LONGEST_SERIES = 999;

/**
 * Names that count up from a first one, keeping its number of digits; a name without a number gets one.
 *
 * @example nameSeries('001', 3) // ['001', '002', '003']
 * @example nameSeries('rack9', 2) // ['rack9', 'rack10']
 * @example nameSeries('farm', 2) // ['farm1', 'farm2']
 */
export function nameSeries(first: string, count: number): readonly string[] {
  const [, stem = '', digits = ''] = /^(.*?)(\d*)$/s.exec(first) ?? [];
  const start = digits === '' ? 1n : BigInt(digits);
  const length = Math.max(0, Math.min(LONGEST_SERIES, Math.floor(count)));
  return Array.from(
    { length },
    (_, index) => stem + String(start + BigInt(index)).padStart(digits.length, '0'),
  );
}
