import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

export interface PackingSite {
  /** The address of the home page, with a slash at its end. */
  readonly url: string;
  /** What was asked for so far: paths, and bytes as they went over the wire, without headers. */
  readonly sent: { path: string; bytes: number }[];
  readonly close: () => void;
}

/** Stands before a site that is served plainly and packs text as public hosts do. */
export async function packingSite(plain: string): Promise<PackingSite> {
  const sent: PackingSite['sent'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    void fetch(new URL(path, plain)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      const packed = /text|json|javascript|svg/.test(type);
      const bytes = packed ? brotliCompressSync(body) : body;
      sent.push({ path, bytes: bytes.length });
      response.writeHead(answer.status, {
        'Content-Type': type,
        'Content-Length': bytes.length,
        'Cache-Control': 'max-age=600',
        ...(packed && { 'Content-Encoding': 'br' }),
      });
      response.end(bytes);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
