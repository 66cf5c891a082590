import { join, relative, resolve } from 'node:path';
import { languageIds, type Language } from '../i18n/languages.ts';

/** The folder of all content. Another site, or a test, names its own by `CONTENT_DIR`. */
export const contentRoot = (): string => process.env['CONTENT_DIR'] ?? 'content';

/** In the content folder: the folder of the guides, and the file of the topics. */
export const GUIDES = 'guides';
export const TOPICS = 'topics.yml';

/** In the folder of a guide: its data, and the folders of its drawings and its files for download. */
export const DATA = 'guide.yml';
const FIGURES = 'figures';
const FILES = 'files';

/** The text of a guide in one language: `en.mdx`. */
export const textFile = (language: Language): string => `${language}.mdx`;

/** The language of a text by the name of its file; nothing if it is no text in a language of the site. */
export const languageOfFile = (path: string): Language | undefined =>
  languageIds.find((language) => path.split(/[\\/]/).at(-1) === textFile(language));

/** The files that a guide may have beside its drawings and downloads. */
export const ownFiles: readonly string[] = [DATA, ...languageIds.map(textFile)];

export const figureFile = (id: string): string => `${FIGURES}/${id}.svg`;
export const figureOfFile = (name: string): string | undefined =>
  new RegExp(`^${FIGURES}/(.+)\\.svg$`).exec(name)?.[1];
export const downloadOfFile = (name: string): string | undefined =>
  name.startsWith(`${FILES}/`) ? name.slice(FILES.length + 1) : undefined;

/** The path of a file of a guide on the disk. */
export const pathInGuide = (guide: string, name: string, root = contentRoot()): string =>
  join(root, GUIDES, guide, name);
export const guidesFolder = (root = contentRoot()): string => join(root, GUIDES);
export const downloadsFolder = (guide: string): string => pathInGuide(guide, FILES);
export const figurePath = (guide: string, id: string): string => pathInGuide(guide, figureFile(id));
export const downloadPath = (guide: string, name: string): string =>
  pathInGuide(guide, `${FILES}/${name}`);

/** What belongs to the content; the rest of the folder is notes, and what systems leave behind. */
export function isContent(path: string): boolean {
  if (path.split('/').some((part) => part.startsWith('.'))) return false;
  return (
    /\.(ya?ml|mdx?|svg)$/i.test(path) || downloadOfFile(inGuide(path)?.name ?? '') !== undefined
  );
}

/** The guide that a file belongs to, and its name there. Paths are relative to the content folder, with `/`. */
export function inGuide(
  path: string,
): { readonly guide: string; readonly name: string } | undefined {
  const [folder, guide, ...rest] = path.split('/');
  if (folder !== GUIDES || guide === undefined || rest.length === 0) return undefined;
  return { guide, name: rest.join('/') };
}

/** Whether a file on the disk is one of the content. */
export function isInContent(path: string, root = contentRoot()): boolean {
  const within = relative(resolve(root), resolve(path));
  return within !== '' && !within.startsWith('..') && !/^[A-Za-z]:/.test(within);
}
