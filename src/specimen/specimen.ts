import type { GuideInLanguage } from '../guides/guides.ts';
import type { Language } from '../i18n/languages.ts';
import type { Guide } from '../authored/guide-schema.ts';
import { translate } from '../i18n/strings.ts';
import { sampleWords } from './specimen.words.ts';

const standings = {
  open: 'stepOpen',
  next: 'stepNext',
  done: 'stepDone',
  skipped: 'stepSkipped',
  unneeded: 'stepUnneeded',
} as const;

/** The states of a step, in the order in which the specimen shows them. */
export const stepStates = Object.keys(standings) as readonly (keyof typeof standings)[];

/** The states of a field: its judgement, its value and its message. */
export const fieldStates = {
  empty: undefined,
  good: { judgement: 'good', value: '65000', message: undefined },
  bad: { judgement: 'bad', value: '12', message: 'saidBad' },
  warned: { judgement: 'warned', value: '65534', message: 'saidWarned' },
  secret: { judgement: 'good', value: 'not-a-key', message: undefined },
} as const;

const labels = {
  empty: 'fieldEmpty',
  good: 'fieldGood',
  bad: 'fieldBad',
  warned: 'fieldWarned',
  secret: 'fieldSecret',
} as const satisfies Record<keyof typeof fieldStates, string>;

/**
 * A guide that exists only to show every component in every state. It uses the id of a real guide and one of its drawings,
 * since drawings are read from a guide's folder.
 */
export function specimenGuide(language: Language, owner: GuideInLanguage): GuideInLanguage {
  const t = translate(language, sampleWords);
  const data: Guide = {
    ...owner.data,
    choices: [
      {
        id: 'system',
        question: t('whichSystem'),
        options: [
          { id: 'new', label: t('newSystem') },
          { id: 'old', label: t('oldSystem'), hint: t('oldHint') },
        ],
      },
    ],
    placeholders: (Object.keys(fieldStates) as (keyof typeof fieldStates)[]).map((id) => ({
      id,
      label: t(labels[id]),
      example: '64512',
      ...(id === 'secret' && { secret: true }),
      rules: [],
    })),
    calculators: [],
    steps: stepStates.map((id) => ({
      id,
      title: t(standings[id]),
      minutes: 5,
      ...(id === 'skipped' && { optional: true }),
      ...(id === 'next' && {
        checkpoint: {
          question: t('worksNow'),
          answers: [
            { id: 'yes', label: t('yes'), to: 'next' },
            { id: 'no', label: t('no'), to: 'done' },
          ],
        },
      }),
    })),
    figures: owner.data.figures?.slice(0, 1),
  };
  return { ...owner, language, data };
}
