import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { ENGINE_FILE } from '../catalogue.ts';
import { NEEDED_EXPORTS } from '../index/pagefind-engine.ts';
import type { SearchFile } from './search-file.ts';

/** Of Pagefind's files its engine, once, and the parts of the indexes; scripts, texts and tables of contents are ours. */
export function keptFiles(files: readonly IndexFile[]): SearchFile[] {
  const engine = files.find(({ path }) => path === ENGINE_FILE);
  if (!engine) throw new Error(`Pagefind wrote no ${ENGINE_FILE}`);
  checkEngine(engine.content);
  return [engine, ...files.filter(({ path }) => path.endsWith('.pf_index'))].map(
    ({ path, content }) => ({ path, content }),
  );
}

/** The engine is called without Pagefind's own script (`pagefind-engine.ts`); one that is called otherwise stops the build. */
function checkEngine(content: Uint8Array): void {
  const code = new Uint8Array(gunzipSync(content).subarray('pagefind_dcd'.length));
  const offered = WebAssembly.Module.exports(new WebAssembly.Module(code)).map(({ name }) => name);
  const lacking = NEEDED_EXPORTS.filter((name) => !offered.includes(name));
  if (lacking.length > 0)
    throw new Error(
      `This Pagefind is not the one that pagefind-engine.ts knows (1.5.2): it lacks ${lacking.join(', ')}`,
    );
}
