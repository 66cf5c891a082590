import { SaxesParser } from 'saxes';

/** A tag of an SVG text. */
export interface SvgTag {
  readonly name: string;
  readonly attributes: readonly SvgAttribute[];
  readonly offset: number;
}

export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

export interface SvgProblem {
  readonly problem: string;
  readonly offset: number;
}

/**
 * Cuts an SVG text into tags and says where it is not well-formed XML; the page puts it into HTML as it is. Only
 * the first problem is told: what follows is usually nonsense that it caused.
 */
export function readSvg(svg: string): { tags: readonly SvgTag[]; problems: readonly SvgProblem[] } {
  const tags: SvgTag[] = [];
  const problems: SvgProblem[] = [];
  const open: SvgTag[] = [];
  const parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const offset = tagBefore(svg, parser.position);
    const raw = svg.slice(offset, parser.position);
    const tag = { name, offset, attributes: located(attributes, raw, offset) };
    tags.push(tag);
    if (!isSelfClosing) open.push(tag);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) open.pop();
  });
  parser.on('error', ({ message }) => {
    if (problems.length > 0) return;
    problems.push(problemIn(message, svg, parser.position, open.at(-1)));
  });
  parser.write(svg).close();
  return { tags, problems };
}

/** Where the tag begins that ends at a place. Within quotes "<" is no XML, so the last one is it. */
const tagBefore = (svg: string, end: number): number => svg.lastIndexOf('<', end - 1);

function located(
  attributes: Readonly<Record<string, string>>,
  raw: string,
  start: number,
): readonly SvgAttribute[] {
  const written = [...raw.matchAll(/([^\s"'=/<]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)];
  return Object.entries(attributes).map(([name, value]) => {
    const at = written.find(([, key]) => key === name)?.index ?? 0;
    return { name, value, offset: start + at };
  });
}

/** What the parser says, in plain words, at the tag that it is about. */
function problemIn(message: string, svg: string, position: number, last?: SvgTag): SvgProblem {
  // "1:23: unclosed tag: svg": the place is told apart.
  const problem = message.replace(/^(\d+:\d+: )+/, '').replace(/\.$/, '');
  if (/^unclosed tag/.test(problem) && last) {
    return { problem: `<${last.name}> is never closed`, offset: last.offset };
  }
  const offset = Math.max(0, tagBefore(svg, Math.min(position, svg.length)));
  if (/^(unexpected|unmatched) clos/.test(problem)) {
    const instead = last ? `</${last.name}> was expected` : 'nothing is open';
    const found = /^<\/[^>]*>?/.exec(svg.slice(offset))?.[0] ?? 'a closing tag';
    return { problem: `${found} stands where ${instead}`, offset };
  }
  return { problem, offset };
}
