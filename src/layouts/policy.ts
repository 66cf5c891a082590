import { createHash } from 'node:crypto';
import { transformSync } from 'esbuild';
import source from '../browser/restore.inline.ts?raw';

/** The one script that stands in the page itself: what must happen before the first paint. */
export const restoreScript = transformSync(source, {
  loader: 'ts',
  minify: true,
  format: 'iife',
}).code.trim();

const hash = createHash('sha256').update(restoreScript).digest('base64');

/**
 * The content security policy of every page. Nothing but our own files, and of inline code only the script above.
 * `wasm-unsafe-eval` is for Pagefind's index reader, a WebAssembly module of our own origin.
 */
export const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
