import { pagesOf, type AuthoredGuide, type Library } from '../authored/library.ts';
import { languageIds } from '../i18n/languages.ts';
import { checkCalculators } from './calculators.ts';
import { checkCharacters } from './characters.ts';
import type { Check, Surroundings, TextCheck } from './check.ts';
import { checkCheckpoints } from './checkpoints.ts';
import { checkChinese } from './chinese.ts';
import { checkCitations, checkUncitable } from './citations.ts';
import { checkComponents } from './components.ts';
import { checkConditions } from './conditions.ts';
import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import { byPlace, fromReading, type Finding } from './finding.ts';
import { checkIds } from './ids.ts';
import { checkLanguages } from './languages.ts';
import { checkAddresses, checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkPatterns } from './patterns.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkSchema } from './schema.ts';
import { checkSections } from './sections.ts';
import { checkSteps } from './steps.ts';
import { checkTopics } from './topics.ts';
import { checkTranslations } from './translations.ts';
import { checkPairs } from './value-pairs.ts';
import { checkValues } from './values.ts';
import { checkWalks } from './walk.ts';

/** The checks of a guide: one subject each. */
export const checks: readonly Check[] = [
  checkSchema,
  checkTranslations,
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
  checkSections,
  checkFigures,
  checkAddresses,
  checkLanguages,
  checkCharacters,
];

/** The checks of a text, be it a page, a text of `guide.yml` or of the topics. */
const textChecks: readonly TextCheck[] = [checkMarkup, checkUncitable, checkLinks, checkChinese];

/** Everything that is wrong with the content, in the order of files and lines. */
export function runChecks(library: Library): readonly Finding[] {
  const found = [
    ...fromReading(library.unread),
    ...checkTopics(library),
    ...library.guides.flatMap((guide) => checkGuide(guide, library)),
    ...(library.topics?.texts ?? []).flatMap((text) =>
      textChecks.flatMap((check) => check(text, { guide: undefined, ...inTopics(library) })),
    ),
  ];
  return found.sort(byPlace);
}

function checkGuide(guide: AuthoredGuide, library: Library): readonly Finding[] {
  const around: Surroundings = { guide, languages: guide.languages, library };
  return [
    ...checks.flatMap((check) => check(guide, library)),
    ...guide.texts.flatMap((text) => textChecks.flatMap((check) => check(text, around))),
  ];
}

/** The topics are read in every language that has a guide. */
function inTopics(library: Library): Pick<Surroundings, 'languages' | 'library'> {
  const languages = languageIds.filter((language) =>
    library.guides.some((guide) => pagesOf(guide).some((page) => page.language === language)),
  );
  return { languages, library };
}
