import type { Nodes } from 'mdast';
import { finding, type Finding, type Place } from '../finding.ts';
import { longLine } from './decode.ts';
import { explainMdxError } from './mdx-errors.ts';
import { flatten, parseMdx, type Visited } from './mdx.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One language of a guide. */
export interface GuideText {
  readonly language: Language;
  readonly file: string;
  readonly source: string;
  readonly frontMatter: ReadYaml | undefined;
  readonly nodes: readonly Visited[];
  /** The place of a character, counted from the beginning of the file. */
  readonly placeAt: (offset: number) => Place;
}

export interface ReadText {
  readonly text?: GuideText;
  readonly findings: readonly Finding[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads `en.mdx` or `zh.mdx`. What is wrong with it becomes findings; it never throws. */
export function readText(source: string, file: string, language: Language): ReadText {
  const tooLong = longLine(source, file);
  if (tooLong) return { findings: [tooLong] };
  const placeAt = placeFinder(source, file);
  const front = readFrontMatter(source, file);
  try {
    // The front matter becomes blanks, so that every offset and line after it stays true.
    const body = blank(source.slice(0, front.end)) + source.slice(front.end);
    const nodes = flatten(parseMdx(body));
    const text = { language, file, source, frontMatter: front.yaml, nodes, placeAt };
    return { text, findings: front.findings };
  } catch (error) {
    return { findings: [...front.findings, explainMdxError(error, file)] };
  }
}

/** Where a node begins. */
export function startOf(text: GuideText, node: Nodes): Place {
  return text.placeAt(node.position?.start.offset ?? 0);
}

interface FrontMatter {
  readonly yaml: ReadYaml | undefined;
  readonly end: number;
  readonly findings: readonly Finding[];
}

function readFrontMatter(source: string, file: string): FrontMatter {
  const match = source.startsWith('---') ? FRONT_MATTER.exec(source) : null;
  if (match?.index !== 0) {
    const problem = source.startsWith('---')
      ? 'The front matter is not closed: its second line "---" is missing.'
      : 'The file does not begin with its front matter.';
    const found = finding('missing-front-matter', { file, line: 1, column: 1 }, { problem });
    return { yaml: undefined, end: 0, findings: [found] };
  }
  const [whole, inner = ''] = match;
  const opening = whole.indexOf('\n') + 1;
  const yaml = readYaml(blank(whole.slice(0, opening)) + inner, file);
  return { yaml, end: whole.length, findings: yaml.findings };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function placeFinder(source: string, file: string): (offset: number) => Place {
  const starts = [
    0,
    ...[...source.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
