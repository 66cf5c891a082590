import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-types.ts';

export interface StaticSite {
  /** The address of the home page: with the base path, and a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface StaticSiteOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where on the host the site lives: `/` or `/docs`. */
  readonly base?: string;
}

/**
 * Serves a built site to this machine only, the way GitHub Pages and plain hosts do: `/x/` is `x/index.html`, `/x`
 * leads to `/x/`, what is missing is `404.html` with status 404, and outside the base path nothing exists.
 */
export async function serveSite({
  folder,
  port,
  base = '/',
}: StaticSiteOptions): Promise<StaticSite> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`${root} holds no index.html. Build the site first: npm run build`);
  }
  const prefix = base.replace(/\/+$/, '');
  const server = createServer(answer(root, prefix));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${prefix}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

const WORKER = '/service-worker.js';

function answer(root: string, prefix: string): RequestListener {
  // `dev` looks each file up anew, so that what is built meanwhile is served; with an ETag the browser may keep
  // files, but asks each time whether they are still good.
  const files = sirv(root, {
    dev: true,
    etag: true,
    dotfiles: true,
    extensions: [],
    setHeaders(response, path) {
      response.setHeader('Content-Type', contentType(path));
      // A worker out of the browser's own cache would hide newer versions of the site.
      if (path === WORKER) response.setHeader('Cache-Control', 'no-cache');
    },
  });

  return (request, response) => {
    const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
    const inside = path.slice(prefix.length);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!`${path}/`.startsWith(`${prefix}/`) || path.includes('//')) {
      sendNotFound(root, response);
    } else if (!path.endsWith('/') && isFolder(root, inside)) {
      const location = query === undefined ? `${path}/` : `${path}/?${query}`;
      response.writeHead(301, { Location: location }).end();
    } else {
      request.url = inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!isRange(request.headers.range)) delete request.headers.range;
      files(request, response, () => {
        sendNotFound(root, response);
      });
    }
  };
}

/** `bytes=2-5` or `bytes=2-`; whatever else may be ignored (RFC 9110), and some of it ends sirv. */
function isRange(range: string | undefined): boolean {
  const [, first = '', last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return first !== '' && (last === '' || (Number(last) >= Number(first) && last !== '0'));
}

function isFolder(root: string, path: string): boolean {
  try {
    const place = join(root, decodeURIComponent(path));
    return (place + sep).startsWith(root + sep) && statSync(place).isDirectory();
  } catch {
    // Not there, or an address that cannot be decoded.
    return false;
  }
}

function sendNotFound(root: string, response: ServerResponse): void {
  const page = join(root, '404.html');
  const body = existsSync(page) ? readFileSync(page) : 'Not found';
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}
