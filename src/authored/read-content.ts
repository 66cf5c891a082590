import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { languageIds, type Language } from '../i18n/languages.ts';
import {
  contentRoot,
  DATA,
  downloadOfFile,
  figureOfFile,
  GUIDES,
  inGuide,
  isContent,
  ownFiles,
  textFile,
  TOPICS,
} from './content-paths.ts';
import { attributeTexts } from './attribute-texts.ts';
import { guideSchema, topicsSchema, type Guide } from './guide-schema.ts';
import type { AuthoredGuide, DataFile, Drawing, GuideText, Library } from './library.ts';
import { nearest } from './nearest.ts';
import { once } from './once.ts';
import { problemAt, startOfFile, type Problem } from './problem.ts';
import { decodeText, unixLines } from './read/decode.ts';
import { readData } from './read/read-data.ts';
import { readText } from './read/read-text.ts';
import { placeOf } from './read/yaml-tree.ts';

/** The files of a content folder by path within it, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads a content folder from the disk. What was read before and is the same still is not parsed again. */
export async function readContent(folder = contentRoot()): Promise<Library> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isContent);
  const read = await Promise.all(
    files.map(async (path) => [path, await readFile(join(folder, path))] as const),
  );
  // Twelve hours ahead, so that an author in China may date a check by their own calendar.
  const today = new Date(Date.now() + 12 * 3600 * 1000).toISOString().slice(0, 10);
  return readFiles(new Map(read), relative('.', folder).split(sep).join('/') || '.', today);
}

/** A file of a guide as text, with the line ends of Unix. */
export async function readAuthored(path: string): Promise<string> {
  return unixLines(new TextDecoder().decode(await readFile(path)));
}

/** Makes the library of files that stand in memory. `root` is what their paths begin with in the report. */
export function readFiles(files: Files, root: string, today: string): Library {
  const byGuide = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of files) {
    const place = inGuide(path);
    if (!place) continue;
    const own = byGuide.get(place.guide) ?? new Map<string, Uint8Array>();
    byGuide.set(place.guide, own.set(place.name, bytes));
  }
  const unread: Problem[] = [];
  const guides = [...byGuide]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => readGuide(id, own, `${root}/${GUIDES}/${id}`, unread));
  return { guides, topics: readTopics(files, root, unread), today, unread };
}

function readGuide(id: string, files: Files, folder: string, unread: Problem[]): AuthoredGuide {
  const open = (name: string): string | undefined => {
    const decoded = decodeText(files.get(name) ?? new Uint8Array(), `${folder}/${name}`);
    if ('text' in decoded) return decoded.text;
    unread.push(decoded.problem);
    return undefined;
  };
  const languages = languageIds.filter((language) => files.has(textFile(language)));
  const strangers = [...files.keys()].filter((name) => !ownFiles.includes(name));
  // A language that is missing beside others is not translated yet; without any there is no guide.
  const wanted = languageIds.filter(
    (language) => languages.length === 0 || strangers.some((name) => isMisnamed(name, language)),
  );
  for (const name of [DATA, ...wanted.map(textFile)]) {
    if (!files.has(name)) unread.push(missing(id, name, strangers, folder));
  }
  const pages: Partial<Record<Language, GuideText>> = {};
  for (const language of languages) {
    const source = open(textFile(language));
    if (source === undefined) continue;
    const { text, problems } = readText(source, `${folder}/${textFile(language)}`, language);
    unread.push(...problems);
    if (text) pages[language] = text;
  }
  const drawings = new Map<string, Drawing>();
  const downloads = new Map<string, string>();
  for (const [name, bytes] of files) {
    const figure = figureOfFile(name);
    const download = downloadOfFile(name);
    if (download !== undefined) downloads.set(download, unixLines(new TextDecoder().decode(bytes)));
    const svg = figure === undefined ? undefined : open(name);
    if (figure !== undefined && svg !== undefined)
      drawings.set(figure, { file: `${folder}/${name}`, svg });
  }
  const file = `${folder}/${DATA}`;
  const yaml = files.has(DATA) ? readGuideData(open(DATA), file, unread) : undefined;
  return {
    ...{ id, folder, languages, pages, drawings, downloads, yaml },
    data: yaml?.data,
    place: (path) => (yaml ? placeOf(yaml.root, path) : startOfFile(file)),
    texts: [
      ...(yaml?.texts ?? []),
      ...Object.values(pages).flatMap((page) => [
        ...(page.front?.texts ?? []),
        ...attributeTexts(page),
        page,
      ]),
    ],
  };
}

/** Whether a file was meant to be the text in a language: `zh.md`, `EN.mdx`. */
const isMisnamed = (name: string, language: Language): boolean =>
  name.toLowerCase().replace(/\..*$/, '') === language;

function missing(id: string, name: string, strangers: readonly string[], folder: string): Problem {
  const other = nearest(name, strangers);
  const advice = other
    ? `Is it ${other}? Then rename that file.`
    : 'Write it, in the folder of the guide.';
  const details = { owner: `The guide "${id}"`, file: name, advice };
  return problemAt('missing-file', startOfFile(`${folder}/${name}`), details);
}

function readGuideData(
  source: string | undefined,
  file: string,
  unread: Problem[],
): DataFile<Guide> | undefined {
  if (source === undefined) return undefined;
  const { data, problems } = once('guide', file, source, () => readData(source, file, guideSchema));
  unread.push(...problems);
  return data;
}

function readTopics(files: Files, root: string, unread: Problem[]): Library['topics'] {
  const file = `${root}/${TOPICS}`;
  const bytes = files.get(TOPICS);
  if (!bytes) {
    const advice = 'Write it: the topics of the home page.';
    const details = { owner: 'The content folder', file: TOPICS, advice };
    unread.push(problemAt('missing-file', startOfFile(file), details));
    return undefined;
  }
  const decoded = decodeText(bytes, file);
  if ('problem' in decoded) {
    unread.push(decoded.problem);
    return undefined;
  }
  const source = decoded.text;
  const { data, problems } = once('topics', file, source, () =>
    readData(source, file, topicsSchema),
  );
  unread.push(...problems);
  return data;
}
