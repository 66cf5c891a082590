import { createHash } from 'node:crypto';
import { transformSync } from 'esbuild';
import { storagePrefix } from '../browser/storage-prefix.ts';
import begun from '../features/progress/begun.inline.ts?raw';
import choices from '../features/setup/choices.inline.ts?raw';
import restore from './restore.inline.ts?raw';

/** The inline script that runs before the first paint, and the content security policy that allows it. */
export interface BeforePaint {
  readonly script: string;
  readonly policy: string;
}

const options = {
  loader: 'ts',
  minify: true,
  format: 'iife',
  define: { STORAGE_PREFIX: JSON.stringify(storagePrefix(import.meta.env.BASE_URL)) },
} as const;

export const beforePaint: Readonly<Record<'guide' | 'other', BeforePaint>> = {
  guide: withPolicy([restore, choices]),
  other: withPolicy([restore, begun]),
};

function withPolicy(sources: readonly string[]): BeforePaint {
  const script = sources
    .map((source) => transformSync(source, options).code)
    .map((code) => code.trim())
    .join('');
  const hash = createHash('sha256').update(script).digest('base64');
  return { script, policy: policyWith(hash) };
}

/**
 * The content security policy of a page: only our own files, and the inline script above by its hash. `wasm-unsafe-eval` is for
 * Pagefind's index reader, a WebAssembly module of our own origin.
 */
function policyWith(hash: string): string {
  return [
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
}
