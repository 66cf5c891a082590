import { VFileMessage } from 'vfile-message';
import { problemAt, type Place, type Problem } from '../problem.ts';

/** Says in plain words what keeps an MDX text from being read. */
export function explainMdxError(error: unknown, file: string): Problem {
  const start: Place = { file, line: 1, column: 1 };
  if (!(error instanceof VFileMessage)) {
    const problem = error instanceof RangeError ? 'it is nested too deeply.' : String(error);
    return problemAt('unreadable-mdx', start, { problem, advice: 'Write it flatter.' });
  }
  const { reason } = error;
  const cause = causes.find(({ pattern }) => pattern.test(reason));
  const words = cause?.pattern.exec(reason)?.groups ?? {};
  const place: Place = {
    file,
    line: Number(words['line'] ?? error.line ?? 1),
    column: Number(words['column'] ?? error.column ?? 1),
  };
  return problemAt('unreadable-mdx', place, {
    problem: cause?.problem(words) ?? `${reason}.`,
    advice: cause?.advice ?? PROSE,
  });
}

type Words = Readonly<Record<string, string>>;

const CLOSE =
  'Close it, or end it with " />" if it has no content. Leave a blank line after an opening tag and before a closing one.';
const PROSE =
  'In prose write &lt; for a less-than sign and \\{ for a brace; in `code` they are just themselves.';

const causes: readonly { pattern: RegExp; problem: (words: Words) => string; advice: string }[] = [
  {
    pattern:
      /^Unexpected closing tag `(?<found><\/[^`]*>)`, expected corresponding closing tag for `(?<open>[^`]+)` \((?<opened>\d+):/,
    problem: ({ found, open, opened }) =>
      `${found} closes what was not opened; ${open} of line ${opened} is still open.`,
    advice: CLOSE,
  },
  {
    pattern:
      /^Expected a closing tag for `(?<open>[^`]+)` \((?<line>\d+):(?<column>\d+)-[^)]*\)(?: before the end of `(?<inside>\w+)`)?/,
    problem: ({ open, inside }) =>
      inside === undefined
        ? `${open} is never closed.`
        : `${open} is not closed within its ${names[inside] ?? inside}.`,
    advice: CLOSE,
  },
  {
    pattern: /^Unexpected closing slash/,
    problem: () => 'a closing tag stands where nothing is open.',
    advice: 'Remove it, or write the opening tag before it.',
  },
  {
    pattern: /comment in MDX/,
    problem: () => 'an HTML comment begins here, which MDX does not know.',
    advice: 'Remove it: remarks to other authors belong in the commit message.',
  },
  {
    pattern: /closing brace for `\{`/,
    problem: () => 'a brace { was opened and not closed.',
    advice: PROSE,
  },
  {
    pattern: /^Unexpected character .*before attribute value/,
    problem: () => 'the value of an attribute has no quotes.',
    advice: 'Write it in quotes: id="find-ip".',
  },
  {
    pattern:
      /^Unexpected character `(?<sign>[^`]+)` .* (?:before|in|after) (?:name|(?:member|local) name)/,
    problem: ({ sign }) =>
      `"<" is taken for the beginning of a tag, but "${sign}" cannot be part of its name.`,
    advice: PROSE,
  },
  {
    pattern: /^Unexpected end of file/,
    problem: () => 'a tag begins and does not end.',
    advice: `Close the tag with ">". ${PROSE}`,
  },
];

const names: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  listItem: 'list item',
  blockquote: 'quotation',
  heading: 'heading',
  tableCell: 'table cell',
  strong: 'bold text',
  emphasis: 'italic text',
};
