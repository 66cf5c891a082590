import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeOffline } from '../../src/features/offline/integration.ts';
import { serveSite } from '../../src/serve/static-site.ts';
import { site } from './site.ts';

/** A copy of the built site that one test may change, break and take off the network. */
export interface OwnSite {
  readonly url: string;
  readonly folder: string;
  /** The host does not answer any more. */
  readonly goDark: () => Promise<void>;
  /**
   * Puts up a newer version: in every page `from` reads `to`, and every script has another name, so that what is left of the
   * old version asks in vain.
   */
  readonly putUp: (from: string, to: string) => Promise<void>;
}

interface OwnSiteOptions {
  /** Leaves out most of the site, the search among it, for tests that need any site. */
  readonly small?: boolean;
  /** The one guide that a small site has. */
  readonly guide?: string;
  /** True: the host adds a comment to every page that it sends, as some hosts add a script. */
  readonly addsToPages?: boolean;
}

/** Copies the built site and serves it; both go when the test ends. */
export async function ownSite({
  small = false,
  guide = 'quality-concepts',
  addsToPages = false,
}: OwnSiteOptions = {}): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-own-'));
  const left = new RegExp(`/pagefind/|\\.(md|pack)$|/(guides|files)/(?!${guide}/)[^/]+/`);
  cpSync(site().folder, folder, {
    recursive: true,
    filter: (from) => !small || !left.test(from.slice(site().folder.length)),
  });
  if (small) await remake(folder);
  if (addsToPages) addToPages(folder);
  const server = await serveSite({ folder, port: 0 });
  let goingDark: Promise<void> | undefined;
  const goDark = () => (goingDark ??= server.close());
  onTestFinished(async () => {
    await goDark();
    rmSync(folder, { recursive: true });
  });
  return {
    url: server.url,
    folder,
    goDark,
    async putUp(from, to) {
      rename(folder);
      for (const file of filesIn(folder, /\.html$/))
        edit(file, (text) => text.replace(ADDED, '').replaceAll(from, to));
      await remake(folder);
      if (addsToPages) addToPages(folder);
    },
  };
}

const ADDED = '<!-- added by the host -->';

function addToPages(folder: string): void {
  for (const file of filesIn(folder, /\.html$/)) edit(file, (text) => text + ADDED);
}

async function remake(folder: string): Promise<void> {
  for (const file of filesIn(folder, /^offline-\w+\.(json|pack)$/)) rmSync(file);
  await writeOffline(folder);
}

const filesIn = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** `core.B1a2c3d4.js` becomes `core.B1a2c3d4-2.js`, in its name and wherever it is named. */
function rename(folder: string): void {
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const next = (name: string) => name.replace(/\.js$/, '-2.js');
  for (const file of filesIn(folder, /\.(html|js)$/)) {
    edit(file, (text) => scripts.reduce((all, name) => all.replaceAll(name, next(name)), text));
  }
  for (const name of scripts) {
    cpSync(join(assets, name), join(assets, next(name)));
    rmSync(join(assets, name));
  }
}
