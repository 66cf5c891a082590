import { phrase } from '../../engine/template.ts';
import { SHOTS, type Quarter, type ShotGroup } from '../../engine/target.ts';

/** The phrases that the words about a target are made of, in the language of the page. */
export type TargetPhrases = Readonly<
  Record<Quarter | `iso${Capitalize<Quarter>}` | 'measures' | 'measuresCentred', string>
>;

/** How a language writes numbers. */
export interface NumberStyle {
  readonly locale: string;
  /** Whether thousands are set apart. */
  readonly useGrouping: boolean;
}

/** What a target shows, in words. */
export interface TargetWords {
  /** In the words of project management. */
  readonly verdict: string;
  /** In the words of ISO 5725. */
  readonly iso: string;
  /** Where the middle is, how the shots scatter, how many hit, and the error. */
  readonly measures: string;
}

const iso = {
  both: 'isoBoth',
  precise: 'isoPrecise',
  accurate: 'isoAccurate',
  neither: 'isoNeither',
} as const satisfies Record<Quarter, keyof TargetPhrases>;

/** Says what a group of shots looks like: for the page as it is served, and for each move of a slider. */
export function targetWords(
  group: ShotGroup,
  phrases: TargetPhrases,
  { locale, useGrouping }: NumberStyle,
): TargetWords {
  const figures = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 2,
    useGrouping,
  });
  const { quarter, hits } = group;
  return {
    verdict: phrases[quarter],
    iso: phrases[iso[quarter]],
    measures: phrase(group.bias === 0 ? phrases.measuresCentred : phrases.measures, {
      bias: figures.format(group.bias),
      spread: figures.format(group.spread),
      error: figures.format(group.meanSquare),
      hits,
      count: SHOTS,
    }),
  };
}
