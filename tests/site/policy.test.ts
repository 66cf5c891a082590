import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

/** What a directive may allow: nothing, our own files, code named by its hash, WebAssembly. */
const harmless = /^('none'|'self'|'wasm-unsafe-eval'|'sha256-[\w+/]+=*'|data:|blob:)$/;

describe.each(site().pages)('%s', (path) => {
  const { document } = readPage(path);
  const meta = document.querySelector('meta[http-equiv="content-security-policy" i]');
  const policy = new Map(
    (meta?.getAttribute('content') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

  test('forbids everything that the policy does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect([...policy.values()].flat().filter((source) => !harmless.test(source))).toEqual([]);
    expect(policy.get('script-src')).not.toContain('data:');
    expect(policy.get('script-src')).not.toContain('blob:');
  });

  test('states the policy before anything that it governs', () => {
    const first = document.querySelector('script, style, link, meta[http-equiv]');
    expect(first?.outerHTML).toBe(meta?.outerHTML);
  });

  test('names all inline code by its hash', () => {
    const unnamed = (selector: string, directive: string) =>
      [...document.querySelectorAll(selector)].filter(
        ({ textContent }) => !policy.get(directive)?.includes(`'sha256-${sha256(textContent)}'`),
      );
    expect(unnamed('script:not([src]):not([type$="json"])', 'script-src').map(String)).toEqual([]);
    expect(unnamed('style', 'style-src').map(String)).toEqual([]);
  });

  test('has no style attribute, no event attribute, no script address', () => {
    const faults = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^(style|on\w+)$/.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
    );
    expect(faults).toEqual([]);
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
