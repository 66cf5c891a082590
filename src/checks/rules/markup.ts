import type { RuleText } from './rule-text.ts';

/** Rules for what may stand in texts, and for drawings. */
export const markupRules = {
  'unknown-component': {
    says: '<{component}> is not in the vocabulary.',
    fix: '{advice}',
  },
  'raw-html': {
    says: '<{element}> is HTML, which guides do without.',
    fix: '{advice}',
  },
  'import-or-export': {
    says: 'The line begins with "{word}", which the build takes for program code.',
    fix: 'Remove it: components need no import. If it is a sentence, begin it with another word or a capital.',
  },
  expression: {
    says: '{found} is taken for a program expression.',
    fix: '{advice}',
  },
  'missing-attribute': {
    says: '<{component}> lacks {attribute}.',
    fix: 'Write {example}.',
  },
  'unknown-attribute': {
    says: '<{component}> has no attribute "{attribute}".',
    fix: '{advice}',
  },
  'attribute-not-text': {
    says: 'The attribute "{attribute}" of <{component}> is not a plain text.',
    fix: 'Write it in quotes: {example}.',
  },
  'attribute-value': {
    says: '{attribute}="{value}" is not a {attribute} of <{component}>.',
    fix: '{advice}',
  },
  'empty-component': {
    says: '<{component}> has nothing in it.',
    fix: 'Write {example}.',
  },
  'component-with-content': {
    says: '<{component}> takes no content.',
    fix: 'Write {example}; what stands inside belongs before or after it.',
  },
  'misplaced-component': {
    says: '<{component}> stands {where}.',
    fix: '{advice}',
  },
  'heading-level': {
    says: 'The heading "{title}" is of level {level}, which does not fit {where}.',
    fix: 'Begin it with {better}.',
  },
  'section-without-id': {
    says: 'The section "{title}" has no id.',
    fix: 'End the heading with one, the same in both languages: {example}',
  },
  'task-without-id': {
    says: 'The task "{title}" has no id.',
    fix: 'End its first line with one, the same in both languages: {example}',
  },
  'ticked-task': {
    says: 'The task "{title}" is ticked already.',
    fix: 'Write "- [ ]" with a blank: the reader ticks it.',
  },
  'unknown-guide': {
    says: 'The link leads to the guide "{guide}", which does not exist.',
    fix: '{advice}',
  },
  'untranslated-guide': {
    says: 'The link leads to the guide "{guide}", which has no text in {language}.',
    fix: 'Remove the link in this language, or translate that guide.',
  },
  'markup-in-data': {
    says: '{found} is markup that this text does not show.',
    fix: '{advice}',
  },
  'unknown-anchor': {
    says: 'The link leads to "#{anchor}", which is not in {target}.',
    fix: '{advice}',
  },
  'unknown-step-link': {
    says: 'The link leads to the step "{step}", which is not in guide.yml.',
    fix: '{advice}',
  },
  'malformed-link': {
    says: 'The address "{url}" leads nowhere: {problem}.',
    fix: '{advice}',
  },
  'markdown-image': {
    says: 'Pictures are not written as ![…](…).',
    fix: 'Save the drawing as figures/<id>.svg, describe it under "figures:" in guide.yml and write <Figure id="…" />.',
  },
  'unknown-part': {
    says: '<{component} id="{id}"> is not listed under "{list}:" in guide.yml.',
    fix: '{advice}',
  },
  'unused-part': {
    says: 'The {what} "{id}" is shown in neither language.',
    fix: 'Write {example} where it belongs, or remove it here.',
  },
  'faults-unlisted': {
    says: '<FaultFinder /> has nothing to find: guide.yml has no "faults:".',
    fix: 'List the faults in guide.yml, or remove the component.',
  },
  'missing-script': {
    says: 'The file files/{name} does not exist.',
    fix: '{advice}',
  },
  'missing-lines': {
    says: 'The file files/{name} has no lines from one that begins with "{from}" to one that begins with "{to}".',
    fix: 'Write how the first and the last line begin: <CodeFile name="{name}" from="…" to="…" />.',
  },
  'missing-drawing': {
    says: 'The figure "{figure}" has no drawing figures/{figure}.svg.',
    fix: '{advice}',
  },
  'unlisted-drawing': {
    says: 'The drawing is not listed under "figures:" in guide.yml.',
    fix: 'List it as "- id: {figure}" with its text alternative, or delete the file.',
  },
  'empty-alt': {
    says: 'The figure "{figure}" has a text alternative of blanks only{language}.',
    fix: 'Say in words what the picture says, for readers who cannot see it.',
  },
  'broken-drawing': {
    says: 'The drawing cannot be read: {problem}.',
    fix: 'Open it in a browser, which names the place too; then close, pair or quote what is named.',
  },
  'unsafe-drawing': {
    says: 'The drawing has {found}, which the page does not allow.',
    fix: '{advice}',
  },
  'drawing-size': {
    says: 'The <svg> {problem}.',
    fix: 'Give it a viewBox such as viewBox="0 0 400 300", without width and height: the page decides how large it is.',
  },
  'word-missing': {
    says: 'The drawing names the word "{word}", which the figure "{figure}" does not have.',
    fix: '{advice}',
  },
  'word-unused': {
    says: 'The word "{word}" of the figure "{figure}" stands nowhere in its drawing.',
    fix: 'Write {place} in a <text> of figures/{figure}.svg, or remove the word.',
  },
} as const satisfies Record<string, RuleText>;
