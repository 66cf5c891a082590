import type { GuideInLanguage } from '../guides/guides.ts';
import type { Language } from '../i18n/languages.ts';
import type { Guide } from '../authored/guide-schema.ts';

const standings = {
  open: { en: 'A step ahead', zh: '还没做的步骤' },
  next: { en: 'The step to go on with', zh: '接下来做的步骤' },
  done: { en: 'A step that is done', zh: '做完的步骤' },
  skipped: { en: 'A step that was skipped', zh: '跳过的步骤' },
  unneeded: { en: 'A step not needed on this way', zh: '这条路用不着的步骤' },
} as const;

/** The states of a step, in the order in which the specimen shows them. */
export const stepStates = Object.keys(standings) as readonly (keyof typeof standings)[];

/** The states of a field: its judgement, its value and its message. */
export const fieldStates = {
  empty: undefined,
  good: { judgement: 'good', value: '65000', message: undefined },
  bad: {
    judgement: 'bad',
    value: '12',
    message: { en: 'Must lie in 64512–65534', zh: '必须在64512～65534之间' },
  },
  warned: {
    judgement: 'warned',
    value: '65534',
    message: { en: 'Allowed, but rarely chosen', zh: '可以用，但很少有人这样选' },
  },
  secret: { judgement: 'good', value: 'not-a-key', message: undefined },
} as const;

const labels = {
  empty: { en: 'Empty', zh: '没填' },
  good: { en: 'Good', zh: '填对了' },
  bad: { en: 'Refused', zh: '不接受' },
  warned: { en: 'Taken with advice', zh: '接受，但有提醒' },
  secret: { en: 'Secret', zh: '保密' },
} as const;

const placeholders = (Object.keys(fieldStates) as (keyof typeof fieldStates)[]).map((id) => ({
  id,
  label: labels[id],
  example: '64512',
  ...(id === 'secret' && { secret: true }),
  rules: [],
}));

/**
 * A guide that exists only to show every component in every state. It uses the id of a real guide and one of its drawings,
 * since drawings are read from a guide's folder.
 */
export function specimenGuide(language: Language, owner: GuideInLanguage): GuideInLanguage {
  const data: Guide = {
    ...owner.data,
    choices: [
      {
        id: 'system',
        question: { en: 'Which system do you have?', zh: '用的是哪种系统？' },
        options: [
          { id: 'new', label: { en: 'A new one', zh: '新的' } },
          {
            id: 'old',
            label: { en: 'An old one', zh: '旧的' },
            hint: { en: 'With a hint', zh: '带提示' },
          },
        ],
      },
    ],
    placeholders,
    calculators: [],
    steps: stepStates.map((id) => ({
      id,
      title: standings[id],
      minutes: 5,
      ...(id === 'skipped' && { optional: true }),
      ...(id === 'next' && {
        checkpoint: {
          question: { en: 'Does it work now?', zh: '现在好了吗？' },
          answers: [
            { id: 'yes', label: { en: 'Yes', zh: '好了' }, to: 'next' },
            { id: 'no', label: { en: 'No', zh: '还没好' }, to: 'done' },
          ],
        },
      }),
    })),
    figures: owner.data.figures?.slice(0, 1),
  };
  return { ...owner, language, data };
}
