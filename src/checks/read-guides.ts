import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { finding, type Finding } from './finding.ts';
import type { Drawing, GuideData, GuideFiles, Library } from './library.ts';
import { nearest } from './nearest.ts';
import { decodeText } from './read/decode.ts';
import { languages, readText, type GuideText, type Language } from './read/read-text.ts';
import { readYaml } from './read/read-yaml.ts';
import { items, textOf, child } from './read/yaml-tree.ts';

/** The files of a content folder by path within it, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What belongs to guides; the rest of the folder is notes, and what systems leave behind. */
const CONTENT = /\.(ya?ml|mdx?|svg)$|^guides\/[^/]+\/files\//i;

/** Reads a content folder from the disk. */
export async function readContent(folder: string): Promise<Library> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => CONTENT.test(path));
  const read = await Promise.all(
    files.map(async (path) => [path, await readFile(join(folder, path))] as const),
  );
  // Twelve hours ahead, so that an author in China may date a check by their own calendar.
  const today = new Date(Date.now() + 12 * 3600 * 1000).toISOString().slice(0, 10);
  return readFiles(new Map(read), relative('.', folder).split(sep).join('/') || '.', today);
}

/** Makes the library of files that stand in memory. `root` is what their paths begin with in the report. */
export function readFiles(files: Files, root: string, today: string): Library {
  const names = [...files.keys()].flatMap((path) => /^guides\/([^/]+)\//.exec(path)?.[1] ?? []);
  const unread: Finding[] = [];
  const guides = [...new Set(names)]
    .sort()
    .map((id) => readGuide(id, under(files, `guides/${id}/`), `${root}/guides/${id}`, unread));
  return { guides, topics: readTopics(files, root, unread), today, unread };
}

const OWN_FILES: readonly string[] = [
  'guide.yml',
  ...languages.map((language) => `${language}.mdx`),
];

function readGuide(id: string, files: Files, folder: string, unread: Finding[]): GuideFiles {
  const start = (name: string) => ({ file: `${folder}/${name}`, line: 1, column: 1 });
  const open = (name: string): string | undefined => {
    const bytes = files.get(name);
    if (!bytes) {
      const other = nearest(
        name,
        [...files.keys()].filter((each) => !OWN_FILES.includes(each)),
      );
      const advice = other
        ? `Is it ${other}? Then rename that file.`
        : 'Write it, in the folder of the guide.';
      unread.push(
        finding('missing-file', start(name), { owner: `The guide "${id}"`, file: name, advice }),
      );
      return undefined;
    }
    const decoded = decodeText(bytes, `${folder}/${name}`);
    if ('text' in decoded) return decoded.text;
    unread.push(decoded.problem);
    return undefined;
  };
  const texts: Partial<Record<Language, GuideText>> = {};
  for (const language of languages) {
    const source = open(`${language}.mdx`);
    if (source === undefined) continue;
    const { text, findings } = readText(source, `${folder}/${language}.mdx`, language);
    unread.push(...findings);
    if (text) texts[language] = text;
  }
  const drawings = new Map<string, Drawing>();
  for (const name of files.keys()) {
    const figure = /^figures\/(.+)\.svg$/.exec(name)?.[1];
    if (figure === undefined) continue;
    const svg = open(name);
    if (svg !== undefined) drawings.set(figure, { file: `${folder}/${name}`, svg });
  }
  const scripts = new Map<string, string>();
  for (const [name, bytes] of under(files, 'files/')) {
    scripts.set(name, new TextDecoder().decode(bytes));
  }
  const yaml = open('guide.yml');
  return {
    id,
    folder,
    data: readData(yaml, `${folder}/guide.yml`, unread),
    texts,
    drawings,
    scripts,
  };
}

function readData(
  yaml: string | undefined,
  file: string,
  unread: Finding[],
): GuideData | undefined {
  if (yaml === undefined) return undefined;
  const { root, data, findings } = readYaml(yaml, file);
  unread.push(...findings);
  return root && { file, root, plain: data };
}

function readTopics(files: Files, root: string, unread: Finding[]): readonly string[] | undefined {
  const file = `${root}/topics.yml`;
  const bytes = files.get('topics.yml');
  if (!bytes) {
    const details = {
      owner: 'The content folder',
      file: 'topics.yml',
      advice: 'Write it: the topics of the home page.',
    };
    unread.push(finding('missing-file', { file, line: 1, column: 1 }, details));
    return undefined;
  }
  const decoded = decodeText(bytes, file);
  if ('problem' in decoded) {
    unread.push(decoded.problem);
    return undefined;
  }
  const { root: list, findings } = readYaml(decoded.text, file);
  unread.push(...findings);
  return list && items(list).flatMap((topic) => textOf(child(topic, 'id')) ?? []);
}

function under(files: Files, folder: string): Files {
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes]] : [],
    ),
  );
}
