import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { serveSite } from '../../src/serve/static-site.ts';
import { buildSite } from './build-site.ts';
import { site } from './site.ts';

/** The site at `/` and once more at `/docs/`, on one host; both go when the test ends. */
export async function twoSites(): Promise<{ readonly root: string; readonly docs: string }> {
  const folder = await buildSite('site-under-base', '/docs');
  const sites = [
    await serveSite({ folder: site().folder, port: 0 }),
    await serveSite({ folder, port: 0, base: '/docs/' }),
  ] as const;
  const [rootPort, docsPort] = sites.map(({ url }) => new URL(url).port);
  const host = createServer((asked, answer) => {
    const port = asked.url?.startsWith('/docs/') ? docsPort : rootPort;
    const { method, headers, url: path } = asked;
    const passed = request({ host: '127.0.0.1', port, path, method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    host.close();
    host.closeAllConnections();
    await Promise.all(sites.map((each) => each.close()));
  });
  const root = `http://localhost:${(host.address() as AddressInfo).port}/`;
  return { root, docs: `${root}docs/` };
}
