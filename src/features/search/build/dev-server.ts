import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { ownHost } from '../../../build/site-address.ts';
import { languageIds, languages } from '../../../i18n/languages.ts';
import { SEARCH_FOLDER } from '../catalogue.ts';
import type { SearchFile } from './search-file.ts';
import { makeSearchFiles } from './write-index.ts';

type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/**
 * Search while writing: the first search asks the development server for every guide and indexes what it says; a saved
 * guide is indexed anew at the next search.
 */
export function searchInDev(server: DevServer): void {
  let files: Promise<ReadonlyMap<string, SearchFile>> | undefined;
  const forget = (path: string) => {
    if (/content[\\/]guides/.test(path)) files = undefined;
  };
  server.watcher.on('change', forget).on('add', forget).on('unlink', forget);

  const prefix = server.config.base.replace(/\/?$/, `/${SEARCH_FOLDER}`);
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const at = [prefix, `/${SEARCH_FOLDER}`].find((start) => path.startsWith(start));
    if (at === undefined) {
      next();
      return;
    }
    files ??= indexDevPages(server);
    files.then(
      (all) => {
        const file = all.get(path.slice(at.length));
        response.statusCode = file ? 200 : 404;
        response.setHeader('Content-Type', typeOf(path));
        response.setHeader('Cache-Control', 'no-store');
        response.end(file?.content);
      },
      (error: unknown) => {
        files = undefined;
        next(error);
      },
    );
  });
}

const typeOf = (path: string): string =>
  path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';

async function indexDevPages(server: DevServer): Promise<ReadonlyMap<string, SearchFile>> {
  const { port } = server.httpServer?.address() as AddressInfo;
  const home = `http://${ownHost(server.config.server.host)}:${port}${server.config.base.replace(/\/$/, '')}`;
  const guides = readdirSync('content/guides', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const paths = languageIds.flatMap((language) =>
    guides.map(
      ({ name }) => `${languages[language].path && `/${languages[language].path}`}/guides/${name}/`,
    ),
  );
  const pages = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(home + path);
      // A guide that does not render is shown as an error when it is opened; the others can be searched.
      return { path, html: response.ok ? await response.text() : '' };
    }),
  );
  const files = await makeSearchFiles(pages);
  return new Map(files.map((file) => [file.path, file]));
}
