import { decodeEntities } from './entities.ts';

/** One part of a page that a hit can open: what stands before its first heading, or under one of its headings. */
export interface Section {
  /** The heading's id; empty for the head of the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const MARKUP = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SILENT = /^(script|style|svg|template|noscript|button|select|textarea)$/;
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)$/;
const HIDDEN = /\sdata-pagefind-ignore|\saria-hidden="true"|\shidden(?=[\s=]|$)/;

type Growing = { -readonly [key in keyof Section]: Section[key] };

interface Open {
  readonly name: string;
  readonly silent: boolean;
  readonly body: boolean;
  readonly heading: Growing | undefined;
  /** A fold with an id: its summary is a heading too, and after it goes on what was before. */
  readonly fold: { readonly id: string; readonly within: Growing } | undefined;
}

/**
 * Reads the text of a built page, section by section: what stands in `data-pagefind-body`, and not in
 * `data-pagefind-ignore`. Headings with an id begin a section; so do folds, which end it too. The build writes
 * well-formed HTML, so a scan is enough and costs a hundredth of a document tree: a thousand guides take a second or two.
 */
export function readPageText(html: string): readonly Section[] {
  const head: Growing = { id: '', title: '', text: '' };
  const sections = [head];
  let section = head;
  const stack: Open[] = [];
  for (const [, end, tag, attributes = '', chunk] of html.matchAll(MARKUP)) {
    const top = stack.at(-1);
    if (chunk !== undefined) {
      if (!top?.body || top.silent) continue;
      const words = decodeEntities(chunk);
      if (top.heading) top.heading.title += words;
      else section.text += words;
      continue;
    }
    const name = tag?.toLowerCase() ?? '';
    if (top?.body && !INLINE.test(name)) breakLine(top, section);
    if (end === '/') {
      section = closeTo(stack, name)?.fold?.within ?? section;
      continue;
    }
    if (VOID.test(name) || attributes.endsWith('/')) continue;
    const body = top?.body === true || attributes.includes('data-pagefind-body');
    const inHeading = top?.heading !== undefined;
    const silent =
      top?.silent === true ||
      SILENT.test(name) ||
      HIDDEN.test(attributes) ||
      (inHeading && name === 'small');
    const id = name === 'summary' ? top?.fold?.id : valueOf(attributes, 'id');
    const fold = name === 'details' && id !== undefined ? { id, within: section } : undefined;
    let heading = top?.heading;
    if (body && !silent && name === 'h1') heading = head;
    if (body && !silent && /^(h[2-4]|summary)$/.test(name) && id !== undefined) {
      section = heading = { id, title: '', text: '' };
      sections.push(section);
    }
    stack.push({ name, silent, body, heading, fold });
  }
  return sections.map(tidy);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function tidy({ id, title, text }: Section): Section {
  return { id, title: squeeze(title), text: inLine(text) };
}

/** Blocks in one line: a cell or an item that ends without a stop is set off from the next. */
function inLine(text: string): string {
  return text
    .split('\n')
    .map(squeeze)
    .filter((block) => block !== '')
    .reduce((line, block) => line + (line === '' ? '' : between(line)) + block, '');
}

/** What stands between two blocks: Chinese stops bring their own space. */
function between(line: string): string {
  if (/[。！？：；，、]$/u.test(line)) return '';
  return /[.!?:;,…]$/u.test(line) ? ' ' : ' · ';
}

function breakLine(top: Open, section: { text: string }): void {
  if (!top.heading) section.text += '\n';
}

function closeTo(stack: Open[], name: string): Open | undefined {
  const at = stack.findLastIndex((open) => open.name === name);
  return at < 0 ? undefined : stack.splice(at)[0];
}

function valueOf(attributes: string, key: string): string | undefined {
  const found = new RegExp(`\\s${key}(?:=(?:"([^"]*)"|'([^']*)'|(\\S+)))?(?=[\\s/]|$)`).exec(
    attributes,
  );
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}
