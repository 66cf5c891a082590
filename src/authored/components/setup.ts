import { component, itsWords } from './record.ts';
import { paragraph, strong, text } from './nodes.ts';
import { onlyFor } from './only-for.ts';

export const When = component({
  attributes: { choice: { is: 'id', of: 'choices' }, is: { is: 'options' } },
  content: true,
  inline: true,
  paired: false,
  example: '<When choice="windows" is="win7 win81"> … </When>',
  manual: [
    [
      '`<When choice="windows" is="win7 win81"> … </When>`',
      'a passage for some options only; also inside a line; may be nested',
    ],
  ],
  plain: ({ attribute, data, inline, inner, language }) => {
    const choice = data.choices?.find(({ id }) => id === attribute('choice'));
    const only = onlyFor(choice, attribute('is').split(/\s+/), language);
    return [inline ? text(`[${only}] `) : paragraph(strong(only)), ...inner()];
  },
  paper: 'only what the reader’s choices leave',
  search: itsWords,
});

export const Value = component({
  attributes: { id: { is: 'id', of: 'placeholders' } },
  content: false,
  inline: true,
  paired: false,
  example: '<Value id="sub-account" />',
  manual: [['`<Value id="sub-account" />`', 'the reader’s value in a sentence']],
  plain: ({ attribute, value }) => [{ type: 'inlineCode', value: value(attribute('id')) }],
  paper: 'the value, unless it is secret',
  search: 'its default or label',
});
