import type { GuideWords, NamedOptions } from '../engine/guide-words.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';
import type { GuideInLanguage } from './guides.ts';

interface Option {
  readonly id: string;
  readonly label: LocalText;
}

/** What the ids of a guide are called in its language. */
export function guideWords({ title, data, language }: GuideInLanguage): GuideWords {
  const say = (text: LocalText): string => inLanguage(text, language).replaceAll('`', '');
  const named = (question: LocalText, options: readonly Option[]): NamedOptions => ({
    question: say(question),
    options: Object.fromEntries(options.map(({ id, label }) => [id, say(label)])),
  });
  const { steps = [], choices = [], placeholders = [] } = data;
  return {
    title,
    steps: Object.fromEntries(steps.map((step) => [step.id, say(step.title)])),
    choices: Object.fromEntries(
      choices.map(({ id, question, options }) => [id, named(question, options)]),
    ),
    answers: Object.fromEntries(
      steps.flatMap(({ id, checkpoint }) =>
        checkpoint ? [[id, named(checkpoint.question, checkpoint.answers)]] : [],
      ),
    ),
    values: Object.fromEntries(placeholders.map(({ id, label }) => [id, say(label)])),
    secrets: placeholders.filter(({ secret }) => secret).map(({ id }) => id),
  };
}
