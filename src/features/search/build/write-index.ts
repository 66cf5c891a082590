import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { GuideModel } from '../../../engine/model.ts';
import { defaultLanguage, languageIds, languages } from '../../../i18n/languages.ts';
import { MODELS_FILE } from '../catalogue.ts';
import { indexText } from './index-text.ts';
import { readPageText } from './page-text.ts';
import { readFacts } from './guide-facts.ts';
import type { ReadPage, SearchFile } from './search-file.ts';
import { indexName } from './index-name.ts';
import { filesOfLanguage } from './write-catalogue.ts';
import { keptFiles } from './write-engine.ts';

/** A built page: its path without the base, and its HTML. */
export interface SourcePage {
  readonly path: string;
  readonly html: string;
}

/**
 * How much of the index stands in one file. Pagefind's 20,000 make files of 30 kB, of which a query needs one or more; these
 * are of 2 to 3 kB. The only way to say so is the environment (pagefind/src/options.rs, 1.5.2).
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1500';

/** Makes everything that the search needs in the browser out of the pages with `data-pagefind-body`. */
export async function makeSearchFiles(
  sources: readonly SourcePage[],
): Promise<readonly SearchFile[]> {
  const searched = sources.filter(({ html }) => html.includes('data-pagefind-body'));
  const pages = await Promise.all(searched.map(readPage));
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await Promise.all(pages.map((page) => addPage(index, page)));
    const { files } = await index.getFiles();
    const models = Object.fromEntries(
      pages.flatMap(({ model }) => (model ? [[model.guide, model]] : [])),
    );
    return [
      ...keptFiles(files),
      ...languageIds.flatMap((language) => filesOfLanguage(language, pages, files)),
      { path: MODELS_FILE, content: JSON.stringify(models) },
    ];
  } finally {
    await close();
  }
}

async function readPage({ path, html }: SourcePage): Promise<ReadPage> {
  const language =
    languageIds.find(
      (id) => languages[id].path !== '' && path.startsWith(`/${languages[id].path}/`),
    ) ?? defaultLanguage;
  const guide = path.split('/').at(-2) ?? '';
  return {
    path,
    language,
    sections: readPageText(html),
    facts: await readFacts(guide, language),
    model: modelIn(html),
  };
}

/** The guide's model as its page carries it. */
function modelIn(html: string): GuideModel | undefined {
  const json = /<script type="application\/json" id="guide-model">([\s\S]*?)<\/script>/.exec(
    html,
  )?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as { guide: GuideModel }).guide;
}

/** One record for each section, so that a hit knows its step and an excerpt costs a kilobyte. */
async function addPage(
  index: PagefindIndex,
  { path, language, sections, facts }: ReadPage,
): Promise<void> {
  for (const { id, title, text } of sections) {
    const { errors } = await index.addCustomRecord({
      url: `${path}#${id}`,
      language: indexName(language),
      // A record without any text is refused; a title alone is a section too.
      content: indexText(text) || indexText(title) || '-',
      meta: {
        title: indexText(title),
        ...(id === '' && { keywords: indexText(facts.keywords) }),
      },
    });
    if (errors.length > 0)
      throw new Error(`Pagefind does not take ${path}#${id}: ${errors.join('; ')}`);
  }
}
