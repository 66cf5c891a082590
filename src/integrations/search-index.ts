import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { GuideModel } from '../engine/model.ts';
import { en } from '../i18n/en.ts';
import { languageIds, languages, type Language } from '../i18n/languages.ts';
import { translate, type StringKey } from '../i18n/strings.ts';
import {
  MODELS_FILE,
  catalogueFile,
  indexNames,
  sectionFile,
  vocabularyFile,
  type Catalogue,
  type CataloguePage,
} from '../search/catalogue.ts';
import { indexText } from '../search/index-text.ts';
import { readPageText, type PageText } from '../search/page-text.ts';
import { vocabularyOf } from '../search/vocabulary.ts';

/** A built page: its path without the base, and its HTML. */
export interface SourcePage {
  readonly path: string;
  readonly html: string;
}

/** A file for the search folder. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * How much of the index stands in one file. Pagefind's 20,000 make files of 30 kB, of which a query needs one or more; these
 * are of 5 kB. The only way to say so is the environment (pagefind/src/options.rs, 1.5.2).
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '3000';

/** Makes everything that the search needs in the browser out of the pages with `data-pagefind-body`. */
export async function makeSearchFiles(
  sources: readonly SourcePage[],
): Promise<readonly SearchFile[]> {
  const pages = sources
    .filter(({ html }) => html.includes('data-pagefind-body'))
    .map(({ path, html }) => ({
      path,
      language: languageOf(path),
      text: readPageText(html),
      model: modelIn(html),
    }));
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await Promise.all(pages.map((page) => addPage(index, page)));
    const { files } = await index.getFiles();
    const models = Object.fromEntries(
      pages.flatMap(({ model }) => (model ? [[model.guide, model]] : [])),
    );
    return [
      ...keep(files),
      ...languageIds.flatMap((language) => ownFiles(language, pages, files)),
      { path: MODELS_FILE, content: JSON.stringify(models) },
    ];
  } finally {
    await close();
  }
}

interface ReadPage {
  readonly path: string;
  readonly language: Language;
  readonly text: PageText;
  readonly model: GuideModel | undefined;
}

/** The guide's model as its page carries it. */
function modelIn(html: string): GuideModel | undefined {
  const json = /<script type="application\/json" id="guide-model">([\s\S]*?)<\/script>/.exec(
    html,
  )?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as { guide: GuideModel }).guide;
}

const languageOf = (path: string): Language =>
  languageIds.find(
    (id) => languages[id].path !== '' && path.startsWith(`/${languages[id].path}/`),
  ) ?? 'en';

/** One record for each section, so that a hit knows its step and an excerpt costs a kilobyte. */
async function addPage(index: PagefindIndex, { path, language, text }: ReadPage): Promise<void> {
  for (const { id, title, text: words } of text.sections) {
    const keywords = id === '' ? text.meta['keywords'] : undefined;
    const { errors } = await index.addCustomRecord({
      url: `${path}#${id}`,
      language: indexNames[language],
      // A record without any text is refused; a title alone is a section too.
      content: indexText(words) || indexText(title) || '-',
      meta: { title: indexText(title), ...(keywords && { keywords: indexText(keywords) }) },
    });
    if (errors.length > 0)
      throw new Error(`Pagefind does not take ${path}#${id}: ${errors.join('; ')}`);
  }
}

/** Pagefind's files without its interfaces, its worker, its texts (ours are smaller), and all but one copy of its engine. */
function keep(files: readonly IndexFile[]): SearchFile[] {
  return files.flatMap(({ path, content }): SearchFile[] => {
    if (path === 'pagefind.js') return [{ path, content: withLanguageOption(content) }];
    if (path === 'pagefind-entry.json') return [{ path, content: withOneEngine(content) }];
    return /^wasm\.en\.pagefind$|\.pf_(meta|index)$/.test(path) ? [{ path, content }] : [];
  });
}

/**
 * An instance of Pagefind takes its language from the page and no other way, and on a Chinese page would cut our pairs with
 * `Intl.Segmenter`. One word is changed so that the option counts; a Pagefind that reads otherwise stops the build.
 */
function withLanguageOption(content: Uint8Array): string {
  const code = Buffer.from(content).toString();
  const before =
    '{...instanceOptions,basePath:deriveBasePath(instanceOptions?.basePath),language:detectLanguage()';
  if (!code.includes(before))
    throw new Error('This pagefind.js is not the one that search-index.ts knows (1.5.2)');
  const after = before.replace('detectLanguage()', 'instanceOptions?.language??detectLanguage()');
  return transformSync(code.replace(before, after), {
    minify: true,
    format: 'esm',
    target: 'es2022',
  }).code;
}

function withOneEngine(content: Uint8Array): string {
  const entry = JSON.parse(Buffer.from(content).toString()) as {
    languages: Record<string, { wasm: string }>;
  };
  for (const language of Object.values(entry.languages)) language.wasm = 'en';
  return JSON.stringify(entry);
}

function ownFiles(
  language: Language,
  pages: readonly ReadPage[],
  files: readonly IndexFile[],
): SearchFile[] {
  const own = pages.filter((page) => page.language === language);
  const index = indexNames[language];
  const names = sectionNames(index, files);
  const catalogue: Catalogue = {
    index,
    first: files
      .filter(({ path }) => path.startsWith(`pagefind.${index}_`))
      .map(({ path }) => path),
    pages: own.map((page) => cataloguePage(page, names)),
    words: searchWords(language),
  };
  return [
    { path: catalogueFile(language), content: JSON.stringify(catalogue) },
    ...own.flatMap(({ path, text }) =>
      text.sections.map(({ id, title, text: words }) => ({
        path: sectionFile(path, id),
        content: `${title}\n${words}`,
      })),
    ),
    { path: vocabularyFile(language), content: JSON.stringify(vocabularyOf(allTexts(own))) },
  ];
}

/** Pagefind names a section by a hash of what it says; the section's own address is in the file. */
function sectionNames(index: string, files: readonly IndexFile[]): ReadonlyMap<string, string> {
  const prefix = `fragment/${index}_`;
  return new Map(
    files
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, content }) => {
        const text = gunzipSync(content).toString();
        const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
        return [url, path.slice(prefix.length).replace('.pf_fragment', '')];
      }),
  );
}

function cataloguePage(
  { path, text: { sections, meta, filters } }: ReadPage,
  names: ReadonlyMap<string, string>,
): CataloguePage {
  return {
    path,
    title: sections[0]?.title ?? '',
    topic: filters['topic'] ?? '',
    topicTitle: meta['topic'] ?? '',
    kind: filters['kind'] ?? '',
    kindTitle: meta['kind'] ?? '',
    status: filters['status'] ?? '',
    sections: Object.fromEntries(
      sections.flatMap(({ id }) => {
        const name = names.get(`${path}#${id}`);
        return name === undefined ? [] : [[name, id]];
      }),
    ),
  };
}

function searchWords(language: Language): Record<string, string> {
  const t = translate(language);
  const keys = (Object.keys(en) as StringKey[]).filter(
    (key) => key.startsWith('search') || key === 'statusHistory' || key === 'progressOf',
  );
  return Object.fromEntries(keys.map((key) => [key, t(key)]));
}

const allTexts = (pages: readonly ReadPage[]): string[] =>
  pages.flatMap(({ text }) => [
    ...text.sections.flatMap((section) => [section.title, section.text]),
    text.meta['keywords'] ?? '',
  ]);
