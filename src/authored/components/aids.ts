import { component, itsWords } from './record.ts';

export const FaultFinder = component({
  attributes: {},
  content: false,
  inline: false,
  paired: 'name',
  example: '<FaultFinder />',
  manual: [
    [
      '`<FaultFinder />`',
      'the box that names the fault in a pasted message (`faults` in `guide.yml`)',
    ],
  ],
  plain: ({ blocks, data, say }) =>
    blocks(
      (data.faults ?? [])
        .map(({ name, advice }) => `- **${say(name)}:** ${say(advice)}`)
        .join('\n'),
    ),
  paper: 'the list of faults',
  search: 'the list of faults',
});

export const Calculator = component({
  attributes: { id: { is: 'id', of: 'calculators' } },
  content: true,
  inline: false,
  paired: { by: 'id' },
  example: '<Calculator id="storage-days"> the formula in words </Calculator>',
  manual: [
    [
      '`<Calculator id="storage-days"> … </Calculator>`',
      'a calculation (`calculators`); its content is the formula in words, for readers without script',
    ],
  ],
  plain: ({ inner }) => inner(),
  paper: 'the formula in words',
  search: itsWords,
});

export const NameSeries = component({
  attributes: { id: { is: 'id', of: 'series' } },
  content: true,
  inline: false,
  paired: { by: 'id' },
  example: '<NameSeries id="miners"> the names in words </NameSeries>',
  manual: [
    [
      '`<NameSeries id="miners"> … </NameSeries>`',
      'a list of names that count up (`series`); content as above',
    ],
  ],
  plain: ({ inner }) => inner(),
  paper: 'the names',
  search: itsWords,
});

export const TargetDrawing = component({
  attributes: {},
  content: false,
  inline: false,
  paired: 'name',
  example: '<TargetDrawing />',
  manual: [
    [
      '`<TargetDrawing />`',
      'the archery target of accuracy and precision: two sliders, and the four cases for readers without script',
    ],
  ],
  plain: () => [],
  paper: 'the four cases',
  search: itsWords,
});
