import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { languageName, languages, otherLanguages, type Language } from '../../../i18n/languages.ts';
import { translate } from '../../../i18n/strings.ts';
import {
  catalogueFile,
  sectionFile,
  wordListFile,
  type Catalogue,
  type CatalogueLanguage,
  type CataloguePage,
  type CatalogueSection,
} from '../catalogue.ts';
import { searchWords } from '../words.ts';
import { indexName } from './index-name.ts';
import { wordListOf } from './word-list.ts';
import type { ReadPage, SearchFile } from './search-file.ts';

/** The words of the interface that results are told with. */
const words = [
  ...['searchFoundOne', 'searchFound', 'searchNone', 'searchNoneWays', 'searchNoFilter'],
  ...['searchSome', 'searchMissing', 'searchCorrected', 'searchOther', 'searchAllGuides'],
  ...['statusHistory', 'progressOf'],
] as const;

/** What the search has beside Pagefind's files in one language: catalogue, texts of sections, words. */
export function filesOfLanguage(
  language: Language,
  pages: readonly ReadPage[],
  files: readonly IndexFile[],
): SearchFile[] {
  const own = pages.filter((page) => page.language === language);
  const known = (id: Language): CatalogueLanguage => {
    const { tag, script } = languages[id];
    return { id, tag, script, name: languageName(id, language) };
  };
  const index = indexName(language);
  const names = sectionNames(index, files);
  const catalogue: Catalogue = {
    index,
    meta: tableOfContents(index, files),
    pages: own.map((page) => cataloguePage(page, names)),
    words: wordsIn(language),
    languages: [known(language), ...otherLanguages(language).map(known)],
  };
  return [
    { path: catalogueFile(language), content: JSON.stringify(catalogue) },
    ...own.flatMap(({ path, sections }) =>
      sections.map(({ id, text }) => ({ path: sectionFile(path, id), content: text })),
    ),
    { path: wordListFile(language), content: JSON.stringify(wordListOf(allTexts(own))) },
  ];
}

function tableOfContents(index: string, files: readonly IndexFile[]): string {
  const meta = files.find(
    ({ path }) => path.startsWith(`pagefind.${index}_`) && path.endsWith('.pf_meta'),
  );
  if (!meta) throw new Error(`Pagefind wrote no table of contents for the index ${index}`);
  return Buffer.from(meta.content).toString('base64');
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
  { path, sections, facts, model }: ReadPage,
  names: ReadonlyMap<string, string>,
): CataloguePage {
  const { topic, topicTitle, kind, kindTitle, status } = facts;
  const steps = new Set(model?.steps.map(({ id }) => id));
  return {
    ...{ path, title: sections[0]?.title ?? '', topic, topicTitle, kind, kindTitle, status },
    sections: Object.fromEntries(
      sections.flatMap(({ id, title }) => {
        const name = names.get(`${path}#${id}`);
        if (name === undefined) return [];
        // The head's title is the page's.
        const section: CatalogueSection = steps.has(id) ? [id, title, 1] : [id, id && title];
        return [[name, section]];
      }),
    ),
  };
}

function wordsIn(language: Language): Record<string, string> {
  const t = translate(language, searchWords);
  return Object.fromEntries(words.map((key) => [key, t(key)]));
}

const allTexts = (pages: readonly ReadPage[]): string[] =>
  pages.flatMap(({ sections, facts }) => [
    ...sections.flatMap(({ title, text }) => [title, text]),
    facts.keywords,
  ]);
