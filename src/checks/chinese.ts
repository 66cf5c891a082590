import type { Nodes } from 'mdast';
import type { ReaderText } from '../authored/library.ts';
import { citationsIn } from '../authored/marks.ts';
import { hasChildren, type Visited } from '../authored/read/flatten.ts';
import { isElement } from '../authored/text-parts.ts';
import { languages } from '../i18n/languages.ts';
import { finding, type Finding, type Place } from './finding.ts';

/** Chinese is set as Chinese: full-width punctuation, no blanks behind it or beside Latin letters. Code is left alone. */
export function checkChinese(text: ReaderText): readonly Finding[] {
  if (text.language === undefined || languages[text.language].script !== 'han') return [];
  // Titles of sources are names that others gave.
  if (text.field === 'sources.title') return [];
  return text.nodes.flatMap((visited) => inProse(text, visited));
}

/** Stands for something that is neither Chinese nor Latin: code, a component, an address. */
const OPAQUE = '\ufffc';

interface Letter {
  readonly letter: string;
  readonly offset: number;
}

function inProse(text: ReaderText, { node }: Visited): readonly Finding[] {
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  if (!isLine) return [];
  const letters = lettersOf(node, text.source);
  const line = letters.map(({ letter }) => letter).join('');
  return judge(line, (index) => text.placeAt(letters[index]?.offset ?? 0));
}

/** The letters of a line as readers see them, bold and links flattened; each knows where it stands in the file. */
function lettersOf(node: Nodes, source: string): readonly Letter[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type === 'text') {
    const raw = blanked(source.slice(start, end));
    return (
      Array.from({ length: raw.length }, (_, index) => ({
        letter: raw.charAt(index),
        offset: start + index,
      }))
        // A citation is no letter; so is the backslash that keeps a sign from being markup.
        .filter(({ letter }) => letter !== '\0' && letter !== '\\')
    );
  }
  if (node.type === 'footnoteReference') return [];
  if (isElement(node)) {
    return node.name === 'When' ? childLetters(node, source) : [{ letter: OPAQUE, offset: start }];
  }
  const isAddress =
    node.type === 'link' &&
    node.children.some((child) => child.type === 'text' && node.url.endsWith(child.value));
  if (!hasChildren(node) || isAddress) return [{ letter: OPAQUE, offset: start }];
  return childLetters(node, source);
}

function childLetters(node: Nodes, source: string): readonly Letter[] {
  return hasChildren(node)
    ? (node.children as readonly Nodes[]).flatMap((child) => lettersOf(child, source))
    : [];
}

/** A text with as many NULs in the place of each citation. */
function blanked(text: string): string {
  const letters = [...text.split('')];
  for (const { start, end } of citationsIn(text)) letters.fill('\0', start, end);
  return letters.join('');
}

const HALF_WIDTH =
  /(?<=\p{Script=Han}[”’》）」』]?)[ \t]*([,.;:?!()"]+)[ \t]*(?=[“‘《（「『]?\p{Script=Han})/gu;
const SPACED =
  /(?<=\p{Script=Han})[ \t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ \t]+(?=\p{Script=Han})|(?<=[。？！][”’》）」』]?)[ \t]+(?=[^\s^])/gu;

function judge(line: string, placeOf: (index: number) => Place): readonly Finding[] {
  const punctuation = [...line.matchAll(HALF_WIDTH)].map((match) => {
    const sign = match[1] ?? '';
    const details = quote(line, match.index, match[0].length, fullWidth(sign));
    return finding('chinese-punctuation', placeOf(match.index), details);
  });
  const spaces = [...line.matchAll(SPACED)].map((match) =>
    finding('chinese-spacing', placeOf(match.index), quote(line, match.index, match[0].length, '')),
  );
  return [...punctuation, ...spaces];
}

/** The place with some letters around it, as it is and as it should be. */
function quote(
  line: string,
  index: number,
  length: number,
  instead: string,
): { found: string; better: string } {
  const clean = (part: string): string => part.replaceAll(OPAQUE, '…').replace(/\s+/g, ' ');
  const before = clean(line.slice(Math.max(0, index - 8), index));
  const after = clean(line.slice(index + length, index + length + 8));
  return {
    found: `${before}${line.slice(index, index + length)}${after}`,
    better: `${before}${instead}${after}`,
  };
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '”',
};

function fullWidth(signs: string): string {
  return /^\.{2,}$/.test(signs) ? '……' : [...signs].map((sign) => FULL[sign] ?? sign).join('');
}
