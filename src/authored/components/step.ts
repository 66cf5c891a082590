import type { RootContent } from 'mdast';
import { asOnScreen, component, itsWords, type PlainUse } from './record.ts';
import { heading, paragraph, strong } from './nodes.ts';
import { onlyFor } from './only-for.ts';

export const Step = component({
  attributes: { id: { is: 'id', of: 'steps' } },
  content: true,
  inline: false,
  // The steps of every text are compared with those of guide.yml.
  paired: false,
  example: '<Step id="find-ip"> … </Step>',
  manual: [['`<Step id="find-ip"> … </Step>`', 'a step with its checkbox, number and title']],
  plain: (use) => {
    const id = use.attribute('id');
    return [
      heading(3, use.stepWords(id)),
      ...conditions(id, use),
      ...use.inner(),
      ...question(id, use),
    ];
  },
  paper: asOnScreen,
  search: 'a hit of its own, before sections',
});

const stepOf = (id: string, { data }: PlainUse) => data.steps?.find((step) => step.id === id);

function conditions(id: string, use: PlainUse): RootContent[] {
  return Object.entries(stepOf(id, use)?.when ?? {}).map(([choice, options]) => {
    const asked = use.data.choices?.find((each) => each.id === choice);
    return paragraph(strong(onlyFor(asked, options, use.language)));
  });
}

/** The question of a checkpoint stands at the end of its step. */
function question(id: string, use: PlainUse): RootContent[] {
  const { say, t } = use;
  const asked = stepOf(id, use)?.checkpoint;
  if (!asked) return [];
  const lines = asked.answers.map(({ label, to, then }) => {
    const way = to === 'end' ? t('finished') : to === 'next' ? t('next') : use.stepWords(to);
    return `- ${say(label)} → ${way}${then === undefined ? '' : `. ${say(then)}`}`;
  });
  return [paragraph(strong(say(asked.question))), ...use.blocks(lines.join('\n'))];
}

export const Checkpoint = component({
  attributes: {},
  content: false,
  inline: false,
  paired: false,
  example: '<Checkpoint />',
  manual: [['`<Checkpoint />`', 'the question of the step it stands in, with its answers']],
  plain: () => [],
  paper: asOnScreen,
  search: itsWords,
});

export const StepLink = component({
  attributes: { id: { is: 'id', of: 'steps' } },
  content: false,
  inline: true,
  paired: false,
  example: '<StepLink id="find-ip" />',
  manual: [
    [
      '`<StepLink id="install-vc" />`',
      'a link with the number and title of another step; never write a step’s number yourself',
    ],
  ],
  plain: ({ attribute, stepWords }) => [{ type: 'text', value: `“${stepWords(attribute('id'))}”` }],
  paper: asOnScreen,
  search: itsWords,
});
