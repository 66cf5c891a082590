import { component } from './record.ts';

export const SignOff = component({
  attributes: {},
  content: false,
  inline: false,
  paired: 'name',
  example: '<SignOff />',
  manual: [
    [
      '`<SignOff />`',
      'lines for name, date and signature, on paper only; of a `checklist`, the section that ends in it is the second sheet, and the tasks of all steps are the first',
    ],
  ],
  // Lines to sign have no use where nobody signs.
  plain: () => [],
  paper: 'lines for name, date and signature',
  search: 'nothing',
});
