import { decodeEntities } from './entities.ts';

/** One part of a page that a hit can open: what stands before its first heading, or under one of its headings. */
export interface Section {
  /** The heading's id; empty for the head of the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a built page says, as far as `data-pagefind-…` attributes allow. */
export interface PageText {
  readonly sections: readonly Section[];
  /** `data-pagefind-meta="name"` on an element (its text) or `name:value`. */
  readonly meta: Readonly<Record<string, string>>;
  /** `data-pagefind-filter="name:value, name:value"`. */
  readonly filters: Readonly<Record<string, string>>;
}

const MARKUP = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SILENT = /^(script|style|svg|template|noscript|button|select|textarea)$/;
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)$/;
const HIDDEN = /\sdata-pagefind-ignore|\saria-hidden="true"|\shidden(?=[\s=]|$)/;

interface Open {
  readonly name: string;
  readonly silent: boolean;
  readonly body: boolean;
  readonly heading: { id: string; title: string; text: string } | undefined;
  readonly meta: string | undefined;
}

/**
 * Reads the text of a built page, section by section. The build writes well-formed HTML, so a scan is enough and costs a
 * hundredth of a document tree: a thousand guides are read in a second or two.
 */
export function readPageText(html: string): PageText {
  const sections: { id: string; title: string; text: string }[] = [{ id: '', title: '', text: '' }];
  const meta: Record<string, string> = {};
  const filters: Record<string, string> = {};
  const stack: Open[] = [];
  for (const [, end, tag, attributes = '', chunk] of html.matchAll(MARKUP)) {
    const top = stack.at(-1);
    if (chunk !== undefined) {
      const name = top?.meta;
      if (name !== undefined) meta[name] = (meta[name] ?? '') + decodeEntities(chunk);
      if (!top?.body || top.silent) continue;
      const words = decodeEntities(chunk);
      if (top.heading) top.heading.title += words;
      else last(sections).text += words;
      continue;
    }
    const name = tag?.toLowerCase() ?? '';
    if (top?.body && !INLINE.test(name)) breakLine(top, last(sections));
    if (end === '/') {
      closeTo(stack, name);
      continue;
    }
    if (VOID.test(name) || attributes.endsWith('/')) continue;
    const attribute = (key: string) => valueOf(attributes, key);
    collect(attribute('data-pagefind-filter'), filters);
    const named = collect(attribute('data-pagefind-meta'), meta);
    const body = top?.body === true || attributes.includes('data-pagefind-body');
    const silent = top?.silent === true || SILENT.test(name) || HIDDEN.test(attributes);
    const id = attribute('id');
    let heading = top?.heading;
    if (body && !silent && name === 'h1') heading = sections[0];
    if (body && !silent && /^h[2-4]$/.test(name) && id !== undefined) {
      heading = { id, title: '', text: '' };
      sections.push(heading);
    }
    stack.push({ name, silent, body, heading, meta: named ?? top?.meta });
  }
  return { sections: sections.map(tidy), meta: tidyAll(meta), filters };
}

const last = <T>(items: readonly T[]): T => items.at(-1) as T;
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
    .reduce(
      (line, block) =>
        line + (line === '' ? '' : /[.!?:;,…。！？：；，、]$/u.test(line) ? ' ' : ' · ') + block,
      '',
    );
}

function tidyAll(meta: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, squeeze(value)]));
}

function breakLine(top: Open, section: { text: string }): void {
  if (!top.heading) section.text += '\n';
}

function closeTo(stack: Open[], name: string): void {
  const at = stack.findLastIndex((open) => open.name === name);
  if (at >= 0) stack.length = at;
}

function valueOf(attributes: string, key: string): string | undefined {
  const found = new RegExp(`\\s${key}(?:=(?:"([^"]*)"|'([^']*)'|(\\S+)))?(?=[\\s/]|$)`).exec(
    attributes,
  );
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}

/** Takes `name:value` pairs into a record, and gives a bare name back: the element's text is its value. */
function collect(value: string | undefined, into: Record<string, string>): string | undefined {
  let bare: string | undefined;
  for (const part of value?.split(/,\s*(?=[\w-]+(?::|$))/) ?? []) {
    const [name = '', rest] = part.split(/:([\s\S]*)/);
    if (rest === undefined) bare = name.trim();
    else into[name.trim()] = rest;
  }
  return bare;
}
