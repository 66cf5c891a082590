/** What no reader sees: zero-width signs, the soft hyphen, the byte order mark, and what turns the direction of writing. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g;

/** Scripts whose own punctuation is wide: a name written in them is not brought into the narrow forms of commands. */
const WIDE_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * A value as it was meant: without unseen signs and blanks around it, and, unless it holds Chinese, Japanese or Korean, in the
 * narrow forms of its characters (NFKC), with a plain minus and a plain point.
 *
 * @example normaliseValue('１４。５\u200b') // '14.5'
 */
export function normaliseValue(typed: string): string {
  const seen = typed
    .replace(UNSEEN, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (WIDE_SCRIPT.test(seen)) return seen;
  return seen
    .normalize('NFKC')
    .replace(/[\u2010\u2212]/g, '-')
    .replace(/\u3002/g, '.')
    .trim();
}

/** How a value may be written otherwise than commands need it. */
export interface WrittenForms {
  /** What may stand before it and is taken off, in any case: `bitcoin:`. With it goes a query behind the value. */
  readonly prefixes?: readonly string[];
  /** True if blanks inside it may be taken out. */
  readonly joins?: boolean;
  /** True for the number of an autonomous system, which may be written with a point (RFC 5396): 64512.10. */
  readonly asdot?: boolean;
}

/**
 * A value in the form that commands need: normalised, without what may stand before it, in one piece. What is written in no known
 * form is left as it is.
 *
 * @param isGood whether a form obeys the rules: blanks are taken out only if it does then
 */
export function plainForm(
  typed: string,
  { prefixes = [], joins, asdot }: WrittenForms,
  isGood: (form: string) => boolean = () => true,
): string {
  const value = normaliseValue(typed);
  const prefix = prefixes.find((each) => value.toLowerCase().startsWith(each.toLowerCase()));
  const bare =
    prefix === undefined ? value : value.slice(prefix.length).replace(/\?.*/s, '').trim();
  const [, high = '', low = ''] = (asdot && /^(\d{1,5})\.(\d{1,5})$/.exec(bare)) || [];
  if (high !== '' && Number(high) < 65536 && Number(low) < 65536) {
    return String(Number(high) * 65536 + Number(low));
  }
  const joined = joins ? bare.replace(/\s+/g, '') : bare;
  return joined !== bare && isGood(joined) ? joined : bare;
}

/** The first sign of a value that cannot be seen, by its number: `U+001B`. */
export function unseenSign(typed: string): string | undefined {
  const [sign] = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(normaliseValue(typed)) ?? [];
  const number = sign?.codePointAt(0)?.toString(16).toUpperCase();
  return number && `U+${number.padStart(4, '0')}`;
}
