import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { AstroIntegration } from 'astro';
import {
  addressOf,
  isKept,
  listFile,
  listKept,
  WORKER_FILE,
  WORKER_OFF_FILE,
  type BuiltFile,
  type KeptList,
} from './kept-list.ts';
import { pack, packFile } from './pack.ts';
import { contentType } from '../../serve/content-types.ts';

/** Writes the service worker and the list of what it keeps. Has to come after everything that writes files. */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeOffline(fileURLToPath(dir));
        const size = (bytes / 1e6).toFixed(1);
        logger.info(`${Object.keys(files).length} files, ${size} MB unpacked`);
      },
    },
  };
}

/** Makes a built folder one that can be kept offline, and returns what will be. Addresses are relative: any base will do. */
export async function writeOffline(folder: string): Promise<KeptList> {
  const files = readFiles(folder);
  const list = await listKept(files);
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  write(listFile(list.version), JSON.stringify(list));
  write(packFile(list.version), await packed(files.filter(isKept)));
  write(WORKER_FILE, workerCode(list.version));
  copyFileSync(new URL(WORKER_OFF_FILE, import.meta.url), join(folder, WORKER_OFF_FILE));
  return list;
}

function readFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).replaceAll(sep, '/'),
      bytes: new Uint8Array(readFileSync(file)),
    }));
}

async function packed(files: readonly BuiltFile[]): Promise<Uint8Array> {
  const whole = pack(
    files.map(({ path, bytes }) => ({ address: addressOf(path), type: contentType(path), bytes })),
  );
  return gzipSync(await whole.arrayBuffer(), { level: 9 });
}

function workerCode(version: string): string {
  const [output] = buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    define: { OFFLINE_VERSION: JSON.stringify(version) },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
  }).outputFiles;
  if (!output) throw new Error('esbuild made no service worker');
  return output.text;
}
