import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserProgram } from './browser-program.ts';

/**
 * The system's fonts, where there are any, and the one that comes along. Where the system says nothing, the cache would be
 * written into the working directory.
 */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">font-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, with the shared libraries that a bare machine lacks, into
 * `.cache/chromium/<version>`. It has no Chinese font.
 */
export async function unpackBundledBrowser(env: Record<string, string>): Promise<BrowserProgram> {
  const { version } = JSON.parse(
    readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  ) as { version: string };
  const folder = resolve('.cache/chromium', version);
  const seal = join(folder, 'complete');
  if (!existsSync(seal)) {
    // What an interrupted run left behind would be taken for a whole browser.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await unpack(folder, env);
    writeFileSync(seal, '');
  }
  writeFileSync(join(folder, 'fonts.conf'), fontSettings);
  const libraries = join(folder, 'al2023/lib');
  return {
    path: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: folder,
    },
  };
}

/**
 * In a process of its own: the package unpacks into the folder for temporary files, and changes the environment of
 * whoever imports it. It adds the shared libraries only where it believes to be on AWS.
 */
async function unpack(folder: string, env: Record<string, string>): Promise<void> {
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
}
