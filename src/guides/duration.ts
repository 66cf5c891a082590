import type { Translate } from '../i18n/strings.ts';
import type { Guide } from '../authored/guide-schema.ts';

/** From here on minutes are told in hours: nobody plans "170 minutes". */
const MANY_MINUTES = 100;

/** How long a guide takes, in words: "about 15 min", "10–25 min", "2.5–3.5 h". */
export function durationWords([least, most]: readonly [number, number], t: Translate): string {
  if (most < MANY_MINUTES) {
    return least === most
      ? t('aboutMinutes', { minutes: least })
      : t('aboutMinutesRange', { least, most });
  }
  const [from, to] = [inHours(least), inHours(most)];
  return from === to
    ? t('aboutHours', { hours: from })
    : t('aboutHoursRange', { least: from, most: to });
}

/** To the nearest half hour. */
const inHours = (minutes: number): number => Math.max(0.5, Math.round(minutes / 30) / 2);

/** How many steps a guide has, in words; "up to" so many where choices and answers leave some out. */
export function stepsWords({ steps = [] }: Guide, t: Translate): string {
  const count = steps.length;
  if (count === 1) return t('stepsOne', { count });
  const varies = steps.some((step) => step.when ?? step.checkpoint);
  return t(varies ? 'stepsAtMost' : 'steps', { count });
}
