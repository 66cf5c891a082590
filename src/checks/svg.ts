/** A tag of an SVG text. */
export interface SvgTag {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly offset: number;
  }[];
  readonly offset: number;
}

export interface SvgProblem {
  readonly problem: string;
  readonly offset: number;
}

const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|</g;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Cuts an SVG text into tags and says where it is not well-formed; the page puts it into HTML as it is. */
export function readSvg(svg: string): { tags: readonly SvgTag[]; problems: readonly SvgProblem[] } {
  const tags: SvgTag[] = [];
  const problems: SvgProblem[] = [];
  const open: SvgTag[] = [];
  for (const match of svg.matchAll(TAG)) {
    const [whole, slash = '', name, inner = ''] = match;
    const offset = match.index;
    if (name === undefined) {
      if (whole === '<') problems.push({ problem: 'a "<" begins no tag that ends', offset });
      continue;
    }
    if (slash !== '') {
      const last = open.at(-1);
      if (last?.name === name) open.pop();
      else {
        const instead = last ? `</${last.name}> was expected` : 'nothing is open';
        return {
          tags,
          problems: [...problems, { problem: `</${name}> stands where ${instead}`, offset }],
        };
      }
      continue;
    }
    const start = offset + 1 + name.length;
    const attributes = [...inner.replace(/\/\s*$/, '').matchAll(ATTRIBUTE)].map((attribute) => {
      const [, key = '', double, single, bare] = attribute;
      const at = start + attribute.index;
      if (double === undefined && single === undefined) {
        problems.push({ problem: `the value of ${key} has no quotes`, offset: at });
      }
      return { name: key, value: double ?? single ?? bare ?? '', offset: at };
    });
    const tag = { name, attributes, offset };
    tags.push(tag);
    if (!/\/\s*$/.test(inner)) open.push(tag);
  }
  const last = open.at(-1);
  if (last) problems.push({ problem: `<${last.name}> is never closed`, offset: last.offset });
  return { tags, problems };
}
