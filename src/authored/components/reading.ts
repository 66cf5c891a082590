import { asOnScreen, component, itsWords } from './record.ts';
import { paragraph, quotation, strong, text } from './nodes.ts';

export const Expect = component({
  attributes: {},
  content: true,
  inline: false,
  paired: false,
  example: '<Expect> … </Expect>',
  manual: [
    ['`<Expect> … </Expect>`', 'what the reader should see (starts with a bold "You should see")'],
  ],
  plain: ({ inner, t }) => [paragraph(strong(`${t('expect')}:`)), ...inner()],
  paper: asOnScreen,
  search: itsWords,
});

export const Trouble = component({
  attributes: { title: { is: 'text', form: 'inline' } },
  content: true,
  inline: false,
  paired: false,
  example: '<Trouble title="It does not start"> … </Trouble>',
  manual: [
    [
      '`<Trouble title="The page asks for a password"> … </Trouble>`',
      'what to do if it does not work; folded',
    ],
  ],
  plain: ({ attribute, inner }) => [paragraph(strong(attribute('title'))), ...inner()],
  paper: 'unfolded',
  search: itsWords,
});

export const Note = component({
  attributes: { kind: { is: 'word', among: ['tip', 'warning', 'law'] } },
  content: true,
  inline: false,
  paired: false,
  example: '<Note kind="tip"> … </Note>',
  manual: [['`<Note kind="tip"> … </Note>`', 'an aside: `tip`, `warning` (harm or loss), `law`']],
  plain: ({ inner }) => [quotation(inner())],
  paper: asOnScreen,
  search: itsWords,
});

export const Figure = component({
  attributes: { id: { is: 'id', of: 'figures' } },
  content: false,
  inline: false,
  paired: { by: 'id' },
  example: '<Figure id="fix-chooser" />',
  manual: [
    [
      '`<Figure id="fix-chooser" />`',
      'the drawing `figures/fix-chooser.svg` with its text alternative',
    ],
  ],
  plain: ({ attribute, data, say }) => {
    const figure = data.figures?.find(({ id }) => id === attribute('id'));
    return figure ? [quotation([paragraph(text(say(figure.alt)))])] : [];
  },
  paper: asOnScreen,
  search: 'its caption',
});

export const CodeFile = component({
  attributes: {
    name: { is: 'file' },
    title: { is: 'text', form: 'plain', optional: true },
    from: { is: 'line', optional: true },
    to: { is: 'line', optional: true },
  },
  content: false,
  inline: false,
  paired: { by: 'name' },
  example: '<CodeFile name="convert.py" />',
  manual: [
    [
      '`<CodeFile name="convert.py" title="…" />`',
      'the file `files/convert.py` of the guide’s folder, highlighted, to copy or download; tests can run it',
    ],
    [
      '`<CodeFile name="convert.py" from="def convert" to="return" />`',
      'only its lines from the first that begins so to the next that begins so; the whole file is a download. For files of more than a screen',
    ],
  ],
  plain: ({ attribute, file }) => [
    paragraph(strong(attribute('name'))),
    { type: 'code', lang: null, value: file(attribute('name')).trimEnd() },
  ],
  paper: asOnScreen,
  search: itsWords,
});
