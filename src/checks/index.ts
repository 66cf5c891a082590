import { checkCalculators } from './calculators.ts';
import { checkCheckpoints } from './checkpoints.ts';
import { checkChinese } from './chinese.ts';
import { checkCitations } from './citations.ts';
import { checkComponents } from './components.ts';
import { checkConditions } from './conditions.ts';
import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import { byPlace, type Finding } from './finding.ts';
import { checkIds } from './ids.ts';
import { checkLanguages } from './languages.ts';
import type { Check, Library } from './library.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkPatterns } from './patterns.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkSchema } from './schema.ts';
import { checkSections } from './sections.ts';
import { checkSteps } from './steps.ts';
import { checkPairs } from './value-pairs.ts';
import { checkValues } from './values.ts';
import { checkWalks } from './walk.ts';

/** The checks: one subject each. */
export const checks: readonly Check[] = [
  checkSchema,
  checkReferences,
  checkIds,
  checkSteps,
  checkCheckpoints,
  checkConditions,
  checkPlaceholders,
  checkPatterns,
  checkValues,
  checkPairs,
  checkWalks,
  checkCalculators,
  checkDates,
  checkCitations,
  checkComponents,
  checkMarkup,
  checkSections,
  checkFigures,
  checkLinks,
  checkLanguages,
  checkChinese,
];

/** Everything that is wrong with the content, in the order of files and lines. */
export function runChecks(library: Library): readonly Finding[] {
  const found = library.guides.flatMap((guide) => checks.flatMap((check) => check(guide, library)));
  return [...library.unread, ...found].sort(byPlace);
}
