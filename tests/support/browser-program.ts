import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBundledBrowser } from './bundled-browser.ts';

/** A Chromium on this machine, and the environment it needs. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const flags = [
  // Containers seldom allow the sandbox; the tests open our own pages only.
  '--no-sandbox',
  '--disable-gpu',
  // Nothing but the page under test may ask for anything.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text as wide in one browser as in another: fitted to whole pixels it differs from machine to machine.
  '--font-render-hinting=none',
];

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A headless shell takes its language from the environment, and in the locale "C" of bare machines it calls it
 * `en-US@posix`. By that name ICU opens no searcher: neither `window.find` nor a text fragment finds any text.
 */
const language = { LC_ALL: 'en_US.UTF-8' };

/** Starts the browser that {@link findBrowser} found. */
export function launch({ path, env }: BrowserProgram): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: flags, env: { ...env, ...language } });
}

/**
 * Finds a Chromium that starts: the one of `CHROME_PATH`, one that is installed, else the one that comes with npm.
 * `WAYMARK_BROWSER=bundled` takes the last without looking for others.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const wanted = process.env['CHROME_PATH'];
  const isBundled = process.env['WAYMARK_BROWSER'] === 'bundled';
  const candidates = isBundled ? [] : [...(wanted === undefined ? [] : [wanted]), ...installed];
  const refusals: string[] = [];
  for (const path of candidates.filter((path) => existsSync(path))) {
    const program = { path, env: definedOnly(process.env) };
    // Some systems have only a stub there, which says what to install.
    const refusal = await tryOut(program);
    if (refusal === undefined) return program;
    refusals.push(refusal);
  }

  const program = await unpackBundledBrowser(definedOnly(process.env));
  const refusal = await tryOut(program);
  if (refusal === undefined) return program;
  throw new Error(
    ['No Chromium starts on this machine. Set CHROME_PATH to one.', ...refusals, refusal].join(
      '\n',
    ),
  );
}

async function tryOut(program: BrowserProgram): Promise<string | undefined> {
  try {
    const browser = await launch(program);
    await browser.close();
    return undefined;
  } catch (error) {
    return `${program.path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
