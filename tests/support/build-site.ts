import { spawn } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  rmSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the tests pretend that the site lives: no such host exists, so nothing can lead there by chance. */
export const testOrigin = 'https://waymark.example';

const astro = resolve('node_modules/astro/bin/astro.mjs');
const sources = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/**
 * Builds the site into `.cache/<name>`, unless what stands there is newer than every source, and returns the folder.
 * `npm run build` and the tests never share a folder: neither finds half of the other's files.
 */
export const buildSite = (name: string, base = '/'): Promise<string> =>
  buildInto(name, { base, root: '.', conditions: [] });

/**
 * Builds the site of `tests/fixtures/three-languages/`: the same code with three small guides and a list of three languages,
 * which Node and Vite find by a condition (`package.json`, imports).
 */
export const buildThreeLanguages = (): Promise<string> =>
  buildInto('three-languages', {
    base: '/',
    root: 'tests/fixtures/three-languages',
    conditions: ['--conditions=three-languages'],
  });

interface Build {
  readonly base: string;
  /** The folder of `astro.config.mjs` and `content/`. */
  readonly root: string;
  /** Options of Node. */
  readonly conditions: readonly string[];
}

async function buildInto(name: string, build: Build): Promise<string> {
  const folder = resolve('.cache', name);
  if (isFresh(folder, build.root)) return folder;

  const started = new Date();
  const draft = `${folder}.${process.pid}`;
  try {
    writeFileSync(logOf(folder), await runBuild(draft, build));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  // A source saved while the build ran is newer than the folder, and leads to another build.
  utimesSync(folder, started, started);
  return folder;
}

/** Where a build's output is kept: beside its folder. */
export const logOf = (folder: string): string => `${folder}.log`;

function isFresh(folder: string, root: string): boolean {
  const read = [...sources, join(root, 'content'), join(root, 'astro.config.mjs')];
  return existsSync(folder) && Math.max(...read.map(newestChange)) < statSync(folder).mtimeMs;
}

/** Folders count too: theirs is the time that changes when a file is deleted. */
function newestChange(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(
    entry.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

/** What Vitest puts into the environment. Astro would take `BASE_URL` for its own. */
const vitestOnly = /^(VITEST.*|VITE_.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/** @returns what the build printed */
function runBuild(outDir: string, { base, root, conditions }: Build): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !vitestOnly.test(name)),
  );
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, [...conditions, astro, 'build', '--outDir', outDir], {
      cwd: root,
      env: {
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        BASE_PATH: base,
        SITE_URL: testOrigin,
      },
    });
    let output = '';
    const hear = (text: Buffer) => {
      output += text.toString();
    };
    build.stdout.on('data', hear);
    build.stderr.on('data', hear);
    build.on('error', fail);
    build.on('close', (code) => {
      if (code === 0) done(output);
      else fail(new Error(`The site does not build:\n${output}`));
    });
  });
}
