import type { BlockContent } from 'mdast';
import { formatDate, translate } from '../i18n/strings.ts';
import { downloadPath } from '../authored/content-paths.ts';
import { parseMarkdown, writeMarkdown } from '../authored/parse.ts';
import { readAuthored } from '../authored/read-content.ts';
import { attributeOf, usesOf } from '../authored/text-parts.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';
import { plainComponents } from './plain-components.ts';
import type { GuideInLanguage } from './guides.ts';

/**
 * A guide as Markdown without components, for programs and for readers who want a file: every variant with its label, every
 * step with its number, sources at the end.
 */
export async function plainText(guide: GuideInLanguage): Promise<string> {
  const { data, language } = guide;
  const say = (text: LocalText): string => inLanguage(text, language);
  const { root } = guide.page;
  const files = await filesNamedIn(guide.id, guide);
  const text = writeMarkdown({
    type: 'root',
    children: plainComponents(root.children, guide, files),
  });
  return [
    `# ${guide.title}`,
    guide.lede,
    [statusWords(guide), say(data.status.note), data.checked.note && say(data.checked.note)]
      .filter(Boolean)
      .join(' '),
    text.trim(),
    ...changesText(guide),
    ...sourcesText(guide),
  ]
    .join('\n\n')
    .concat('\n');
}

function statusWords({ data, language }: GuideInLanguage): string {
  const t = translate(language);
  const date = formatDate(data.checked.on, language);
  const checked =
    data.checked.how === 'sources'
      ? t('checkedSources', { count: data.sources.length, date })
      : t('checkedHand', { date });
  return `**${checked}.**`;
}

function changesText({ data, language }: GuideInLanguage): string[] {
  if (data.changes.length === 0) return [];
  const t = translate(language);
  const lines = data.changes.map((change) => {
    const numbers = change.sources.map((id) => citation(id, data.sources));
    return `- ${formatDate(change.date, language)}: ${inLanguage(change.text, language)} ${numbers.join(' ')}`;
  });
  return [`## ${t('changedSince', { year: data.written.slice(0, 4) })}`, lines.join('\n')];
}

function sourcesText({ data, language }: GuideInLanguage): string[] {
  const t = translate(language);
  const lines = data.sources.map((source, index) => {
    const facts = [source.publisher, source.where].flatMap((text) =>
      text === undefined ? [] : [inLanguage(text, language)],
    );
    const date = source.date === undefined ? t('undated') : formatDate(source.date, language);
    const title = inLanguage(source.title, language);
    return `${index + 1}. ${[title, ...facts, date, source.url].filter(Boolean).join(', ')}`;
  });
  return [`## ${t('sources')}`, lines.join('\n')];
}

/** "[3]": the place of a source in the list at the end. */
export function citation(id: string, sources: readonly { readonly id: string }[]): string {
  return `[${sources.findIndex((source) => source.id === id) + 1}]`;
}

/** The scripts that a guide shows, by name. */
async function filesNamedIn(
  guide: string,
  { page }: Pick<GuideInLanguage, 'page'>,
): Promise<ReadonlyMap<string, string>> {
  const names = usesOf(page, 'CodeFile').flatMap(
    ({ element }) => attributeOf(element, 'name') ?? [],
  );
  const read = names.map(async (name): Promise<[string, string]> => [
    name,
    await readAuthored(downloadPath(guide, name)),
  ]);
  return new Map(await Promise.all(read));
}

/** A line or two of Markdown as blocks. */
export function blocksOf(markdown: string): BlockContent[] {
  return parseMarkdown(markdown).children as BlockContent[];
}
