import { location } from 'vfile-location';
import type { Language } from '../../i18n/languages.ts';
import { frontMatterSchema, type FrontMatter } from '../guide-schema.ts';
import type { DataFile, GuideText } from '../library.ts';
import { once } from '../once.ts';
import { parseMdx } from '../parse.ts';
import { problemAt, startOfFile, type Place, type Problem } from '../problem.ts';
import { longLine, longPassage } from './decode.ts';
import { flatten } from './flatten.ts';
import { explainMdxError } from './mdx-errors.ts';
import { readData } from './read-data.ts';

export interface ReadText {
  readonly text?: GuideText;
  readonly problems: readonly Problem[];
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Reads the text of a guide in one language. What is wrong with it becomes problems; it never throws. */
export function readText(source: string, file: string, language: Language): ReadText {
  return once(`text ${language}`, file, source, () => read(source, file, language));
}

function read(source: string, file: string, language: Language): ReadText {
  const tooLong = longLine(source, file) ?? longPassage(source, file);
  if (tooLong) return { problems: [tooLong] };
  const front = readFrontMatter(source, file, language);
  try {
    // The front matter becomes blanks, so that every offset and line after it stays true.
    const body = blank(source.slice(0, front.end)) + source.slice(front.end);
    const root = parseMdx(body);
    return {
      text: {
        ...{ language, file, source, root, form: 'page', field: '' },
        front: front.data,
        nodes: flatten(root),
        placeAt: placeFinder(source, file),
      },
      problems: front.problems,
    };
  } catch (error) {
    return { problems: [...front.problems, explainMdxError(error, file)] };
  }
}

interface FrontMatterPart {
  readonly data: DataFile<FrontMatter> | undefined;
  readonly end: number;
  readonly problems: readonly Problem[];
}

function readFrontMatter(text: string, file: string, language: Language): FrontMatterPart {
  const match = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  if (match?.index !== 0) {
    const problem = text.startsWith('---')
      ? 'The front matter is not closed: its second line "---" is missing.'
      : 'The file does not begin with its front matter.';
    const found = problemAt('missing-front-matter', startOfFile(file), { problem });
    return { data: undefined, end: 0, problems: [found] };
  }
  const [whole, inner = ''] = match;
  const opening = whole.indexOf('\n') + 1;
  const yaml = blank(whole.slice(0, opening)) + inner;
  // A front matter without a single field is null to YAML.
  const source = inner.replace(/^\s*#.*$/gm, '').trim() === '' ? '{}' : yaml;
  const { data, problems } = readData(source, file, frontMatterSchema, language);
  return { data, end: whole.length, problems };
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function placeFinder(source: string, file: string): (offset: number) => Place {
  const points = location(source);
  return (offset) => {
    const { line, column } = points.toPoint(Math.min(offset, source.length)) ?? {
      line: 1,
      column: 1,
    };
    return { file, line, column };
  };
}
