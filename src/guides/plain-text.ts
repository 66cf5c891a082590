import type { RootContent } from 'mdast';
import { formatDate, translate } from '../i18n/strings.ts';
import { downloadPath } from '../authored/content-paths.ts';
import { parseMarkdown, writeMarkdown } from '../authored/parse.ts';
import { readAuthored } from '../authored/read-content.ts';
import { attributeOf, usesOf } from '../authored/text-parts.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';
import { plainComponents } from './plain-components.ts';
import { openedSources, type GuideInLanguage } from './guides.ts';

/**
 * A guide as Markdown without components, for programs and for readers who want a file: every variant with its label, every
 * step with its number, sources at the end.
 */
export async function plainText(guide: GuideInLanguage): Promise<string> {
  const { data } = guide;
  const files = await filesNamedIn(guide.id, guide);
  return [
    `# ${guide.title}`,
    line(guide.lede, guide),
    [
      statusWords(guide),
      line(data.status.note, guide),
      data.checked.note && line(data.checked.note, guide),
    ]
      .filter(Boolean)
      .join(' '),
    written(guide.page.root.children, guide, files),
    ...changesText(guide),
    ...sourcesText(guide),
  ]
    .join('\n\n')
    .concat('\n');
}

function written(
  nodes: readonly RootContent[],
  guide: GuideInLanguage,
  files: ReadonlyMap<string, string> = new Map(),
): string {
  return writeMarkdown({ type: 'root', children: plainComponents(nodes, guide, files) }).trim();
}

/** A line or two of Markdown out of `guide.yml` or front matter: its links lead to the files of other guides. */
const line = (text: LocalText, guide: GuideInLanguage): string =>
  written(parseMarkdown(inLanguage(text, guide.language)).children, guide);

function statusWords({ data, language }: GuideInLanguage): string {
  const t = translate(language);
  const date = formatDate(data.checked.on, language);
  const checked =
    data.checked.how === 'sources'
      ? t('checkedSources', { count: openedSources(data), date })
      : t('checkedHand', { date });
  return `**${checked}.**`;
}

function changesText(guide: GuideInLanguage): string[] {
  const { data, language } = guide;
  if (data.changes.length === 0) return [];
  const t = translate(language);
  const lines = data.changes.map((change) => {
    const numbers = change.sources.map((id) => citation(id, data.sources));
    return `- ${formatDate(change.date, language)}: ${line(change.text, guide)} ${numbers.join(' ')}`;
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
