import { readFiles } from '../../../src/authored/read-content.ts';
import type { AuthoredGuide, Library } from '../../../src/authored/library.ts';
import { fixture } from '../checks/support.ts';

/** The library of files in memory. */
export function read(files: Readonly<Record<string, string>>, root = 'content'): Library {
  const bytes = Object.entries(files).map(
    ([path, text]) => [path, new TextEncoder().encode(text)] as const,
  );
  return readFiles(new Map(bytes), root, '2026-11-23');
}

/** The good fixture, each text changed if need be. */
export const good = (change = (text: string) => text): Record<string, string> =>
  Object.fromEntries(Object.entries(fixture('good')).map(([path, text]) => [path, change(text)]));

/** A guide that is there. */
export function guideOf(library: Library, id = 'join-a-pool'): AuthoredGuide {
  const guide = library.guides.find((each) => each.id === id);
  if (!guide) throw new Error(`There is no guide "${id}"`);
  return guide;
}
