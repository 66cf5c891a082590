import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../../src/features/offline/pack.ts';

const HOME = 'https://host.example/docs/';
const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { address: '', type: 'text/html; charset=utf-8', bytes: bytes('<h1>路标</h1>\n') },
  { address: 'empty.txt', type: 'text/plain', bytes: bytes('') },
  { address: 'index.pf', type: 'application/octet-stream', bytes: new Uint8Array([10, 0, 255]) },
];

describe('a pack', () => {
  test.each(files)('gives back "$address" as it was', async ({ address, type, bytes }) => {
    const found = await unpack(await pack(files).arrayBuffer(), HOME).match(HOME + address);
    expect(found?.headers.get('Content-Type')).toBe(type);
    expect(await found?.bytes()).toEqual(bytes);
  });

  test('has nothing else', async () => {
    const opened = unpack(await pack(files).arrayBuffer(), HOME);
    expect(await opened.match(`${HOME}other.txt`)).toBeUndefined();
    expect(await opened.match('https://host.example/')).toBeUndefined();
  });

  test.each(['', 'garbage', '[1,\n2]', '<!doctype html>\n'])('is not %j', (text) => {
    expect(() => unpack(bytes(text).buffer, HOME)).toThrow();
  });

  test('that is cut short gives what is not what it was, and the fingerprint finds out', async () => {
    const whole = await pack(files).arrayBuffer();
    const opened = unpack(whole.slice(0, -2), HOME);
    expect((await (await opened.match(`${HOME}index.pf`))?.bytes())?.length).toBe(1);
  });
});
