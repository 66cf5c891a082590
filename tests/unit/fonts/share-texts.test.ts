import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { shareTexts } from '../../../src/fonts/share-texts.ts';
import { good } from '../authored/support.ts';

let folder = '';

/** Puts content where the site looks for it. */
function putDown(files: Readonly<Record<string, string>>): void {
  folder = mkdtempSync(join(tmpdir(), 'waymark-content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  vi.stubEnv('CONTENT_DIR', folder);
}

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('the pictures need the titles of guides and topics, whatever system they come from', async () => {
  const windows = good((text) => text.replaceAll('\n', '\r\n'));
  putDown({ ...windows, 'guides/.DS_Store': '\0\0', 'guides/notes.txt': 'none of ours' });
  const texts = await shareTexts();
  expect(texts).toEqual(
    expect.arrayContaining(['Join a pool', '加入矿池', 'Mining', '矿机与矿池', 'Waymark']),
  );
});

test('a topic may be called alike in every language, and a guide may be missing in one', async () => {
  const files = good();
  delete files['guides/read-a-label/zh.mdx'];
  putDown({ ...files, 'topics.yml': '- { id: mining, title: Bitcoin, about: Pools }\n' });
  expect(await shareTexts()).toEqual(expect.arrayContaining(['Read a label', 'Bitcoin']));
});
