import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SEARCH_FOLDER } from '../catalogue.ts';
import type { SearchFile } from './search-file.ts';
import { makeSearchFiles } from './write-index.ts';
import { searchInDev } from './dev-server.ts';
import { smallPreload } from '../../../build/small-preload.ts';

/** Builds the search index out of the built pages; in development, out of the pages as they are now. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [smallPreload(config.base)] } });
      },
      'astro:server:setup': ({ server }) => {
        searchInDev(server);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const started = performance.now();
        const sources = pages
          .map(({ pathname }) => ({
            path: `/${pathname}`,
            file: join(folder, pathname, 'index.html'),
          }))
          .filter(({ file }) => existsSync(file))
          .map(({ path, file }) => ({ path, file, html: readFileSync(file, 'utf8') }));
        const files = await makeSearchFiles(sources);
        write(join(folder, SEARCH_FOLDER), files);
        logger.info(`${files.length} files in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

function write(folder: string, files: readonly SearchFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
