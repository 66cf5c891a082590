import { Parser } from 'htmlparser2';

/** One part of a page that a hit can open: what stands before its first heading, or under one of its headings. */
export interface Section {
  /** The heading's id; empty for the head of the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const SILENT = /^(script|style|svg|template|noscript|button|select|textarea)$/;
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)$/;

const isHidden = (attributes: Attributes): boolean =>
  'data-pagefind-ignore' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  'hidden' in attributes;

type Attributes = Readonly<Record<string, string>>;

type Growing = { -readonly [key in keyof Section]: Section[key] };

interface Open {
  readonly silent: boolean;
  readonly body: boolean;
  readonly heading: Growing | undefined;
  /** A fold with an id: its summary is a heading too, and after it goes on what was before. */
  readonly fold: { readonly id: string; readonly within: Growing } | undefined;
}

/**
 * Reads the text of a built page, section by section: what stands in `data-pagefind-body`, and not in
 * `data-pagefind-ignore`. Headings with an id begin a section; so do folds, which end it too. A stream of tags is enough and
 * costs a hundredth of a document tree: a thousand guides take a second or two.
 */
export function readPageText(html: string): readonly Section[] {
  const head: Growing = { id: '', title: '', text: '' };
  const sections = [head];
  let section = head;
  const stack: Open[] = [];

  const begin = (name: string, attributes: Attributes): void => {
    const top = stack.at(-1);
    if (top?.body && !INLINE.test(name)) breakLine(top, section);
    const body = top?.body === true || 'data-pagefind-body' in attributes;
    const inHeading = top?.heading !== undefined;
    const silent =
      top?.silent === true ||
      SILENT.test(name) ||
      isHidden(attributes) ||
      (inHeading && name === 'small');
    const id = name === 'summary' ? top?.fold?.id : attributes['id'];
    const fold = name === 'details' && id !== undefined ? { id, within: section } : undefined;
    let heading = top?.heading;
    if (body && !silent && name === 'h1') heading = head;
    if (body && !silent && /^(h[2-4]|summary)$/.test(name) && id !== undefined) {
      section = heading = { id, title: '', text: '' };
      sections.push(section);
    }
    stack.push({ silent, body, heading, fold });
  };

  const end = (name: string): void => {
    const top = stack.pop();
    if (top?.body && !INLINE.test(name)) breakLine(top, section);
    section = top?.fold?.within ?? section;
  };

  const say = (words: string): void => {
    const top = stack.at(-1);
    if (!top?.body || top.silent) return;
    if (top.heading) top.heading.title += words;
    else section.text += words;
  };

  const parser = new Parser({ onopentag: begin, onclosetag: end, ontext: say });
  parser.end(html);
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
