import { LineCounter, parseDocument, visit, type Alias, type Document, type YAMLError } from 'yaml';
import { problemAt, type Place, type Problem } from '../problem.ts';
import { longLine } from './decode.ts';
import { locate, type YamlNode } from './yaml-tree.ts';

/** A YAML text as a tree with places and as plain data; both absent if it cannot be read. */
export interface ReadYaml {
  readonly root?: YamlNode;
  readonly data?: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a YAML text. What is wrong with it becomes problems; it never throws. */
export function readYaml(text: string, file: string): ReadYaml {
  const tooLong = longLine(text, file);
  if (tooLong) return { problems: [tooLong] };
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, Math.max(text.length - 1, 0)));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    // The package compares every key with every other; locate() finds doubles in one go.
    const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const placeOf = ({ pos }: YAMLError): Place => placeAt(pos[0]);
    const [broken] = document.errors;
    // What follows a first error is usually nonsense that it caused.
    if (broken) return { problems: [unreadable(placeOf(broken), broken)] };
    const reference = findReference(document);
    if (reference) {
      const details = {
        problem: `"*${reference.source}" refers to another place.`,
        advice: 'Write out what stands there.',
      };
      return {
        problems: [problemAt('unreadable-yaml', placeAt(reference.range?.[0] ?? 0), details)],
      };
    }
    const { root, doubles } = locate(document, placeAt);
    const problems = doubles.map(({ key, place }) => problemAt('duplicate-key', place, { key }));
    return { root, data: document.toJS(), problems };
  } catch (error) {
    const problem = error instanceof RangeError ? 'it is nested too deeply.' : message(error);
    const advice = 'Write it flatter, as the other guides do.';
    return {
      problems: [problemAt('unreadable-yaml', { file, line: 1, column: 1 }, { problem, advice })],
    };
  }
}

/** References hide where a word stands, and can make a tree endless; guides do without. */
function findReference(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

function unreadable(place: Place, error: YAMLError): Problem {
  const found = causes.find(({ codes }) => codes.includes(error.code));
  return problemAt('unreadable-yaml', place, {
    problem: found?.problem ?? `${error.message.replace(/\.?$/, '')}.`,
    advice: found?.advice ?? GENERAL_ADVICE,
  });
}

const GENERAL_ADVICE =
  'Compare with the lines before: indentation by blanks, ": " after a field, quotes around texts with ":" or "#".';

const causes: readonly { codes: readonly string[]; problem: string; advice: string }[] = [
  {
    codes: ['TAB_AS_INDENT'],
    problem: 'a line is indented with a tab.',
    advice: 'Indent with blanks, two for each level.',
  },
  {
    codes: ['BAD_INDENT'],
    problem: 'the indentation does not fit the lines around it.',
    advice: 'Fields of one thing begin in the same column; use blanks, two for each level.',
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'],
    problem: 'there are two colons in a line, or a text runs on into the next field.',
    advice: 'Put a text that contains ": " in quotes.',
  },
  {
    codes: ['MISSING_CHAR'],
    problem: 'a quote, a bracket or a colon is missing.',
    advice: 'Close what was opened; put a colon and a blank after the name of a field.',
  },
  {
    codes: ['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'BAD_ALIAS'],
    problem: 'a text begins with a sign that YAML reads as its own.',
    advice: 'Put the text in quotes.',
  },
  {
    codes: ['MULTIPLE_DOCS'],
    problem: 'a second document begins here.',
    advice: 'Remove the line "---".',
  },
];

function message(error: unknown): string {
  return `${error instanceof Error ? error.message : String(error)}.`;
}
