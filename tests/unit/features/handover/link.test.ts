import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAGMENT } from '../../../../src/browser/arrival.ts';
import { readFragment, writeFragment } from '../../../../src/features/handover/link.ts';
import { notAfter, type Handover } from '../../../../src/engine/handover.ts';
import { seal } from '../../../../src/engine/sealed-bytes.ts';
import { saved } from '../../../support/engine.ts';
import { anyState } from '../../../support/states.ts';

const guides: Handover = {
  bees: saved({ steps: { hive: ['done', 5], queen: ['skipped', 6] }, values: { name: ['路', 7] } }),
};
const link = await writeFragment(guides);

async function why(fragment: string): Promise<string> {
  const read = await readFragment(fragment);
  return read.ok ? 'ok' : read.why;
}

/** Deflated as a link is, but of anything. */
async function linkOf(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return FRAGMENT + seal(new Uint8Array(await new Response(stream).arrayBuffer()));
}

const bad = [
  ['nothing', FRAGMENT, 'cut'],
  ['no handover at all', '#find-ip', 'foreign'],
  ['another program’s text', `${FRAGMENT}eyJhbGciOiJIUzI1NiJ9.e30`, 'foreign'],
  ['letters', `${FRAGMENT}hello-world`, 'foreign'],
  ['5 MB of letters', FRAGMENT + 'V'.repeat(5_000_000), 'large'],
  ['a newer version', `${FRAGMENT}V00C${link.slice(FRAGMENT.length + 4)}`, 'newer'],
  ['no version', `${FRAGMENT}V00A${link.slice(FRAGMENT.length + 4)}`, 'foreign'],
  ['bytes that are not deflated', FRAGMENT + seal(new Uint8Array([255, 1, 2])), 'foreign'],
  ['no JSON', await linkOf('{"bees":'), 'foreign'],
  ['other JSON', await linkOf('[1,2]'), 'foreign'],
  ['a wrong state', await linkOf('{"bees":{"version":2}}'), 'foreign'],
  ['a newer state', await linkOf('{"bees":{"version":3}}'), 'newer'],
  ['what would unfold to 50 MB', await linkOf(' '.repeat(50_000_000)), 'large'],
] as const;

describe('a link that carries progress', () => {
  test('gives back what was put in, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, anyState, async (bees, wasps) => {
        const latest = Date.now();
        const said = { bees: notAfter(bees, latest), wasps: notAfter(wasps, latest) };
        expect(await readFragment(await writeFragment(said))).toEqual({ ok: true, guides: said });
      }),
    );
  });

  test('holds nothing that a mail program breaks a link at', () => {
    expect(link).toMatch(/^#handover=[\w-]+$/);
  });

  test('a guide of twenty steps fits into a QR code', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `a-step-number-${String(n * 37)}`);
    const steps = Object.fromEntries(
      ids.map((id, n) => [
        id,
        { is: 'done' as const, at: 1_763_856_000_000 + n * 54_321, text: id.slice(-8) },
      ]),
    );
    const { length } = await writeFragment({ 'a-guide-of-this-site': { ...saved(), steps } });
    expect(length).toBeLessThan(1000);
  });

  test('cut at any place is named so', async () => {
    for (let end = FRAGMENT.length; end < link.length; end += 1) {
      expect([end, await why(link.slice(0, end))]).toEqual([end, 'cut']);
    }
  });

  test('with any character changed, left out or put in is refused by name', async () => {
    for (let at = FRAGMENT.length; at < link.length; at += 1) {
      const [head, tail] = [link.slice(0, at), link.slice(at + 1)];
      for (const other of ['A', 'b', '_', '%', '路']) {
        if (other === link[at]) continue;
        expect([at, other, await why(head + other + tail)]).not.toContain('ok');
      }
      expect([at, await why(head + tail)]).not.toContain('ok');
      expect([at, await why(`${link.slice(0, at)}x${link.slice(at)}`)]).not.toContain('ok');
    }
  });

  test.each(['.', ')', '。', ' ', '%20', '%E3%80%82', '&utm_source=mail', '=', ').A'])(
    'with "%s" behind it is the same link',
    async (more) => {
      expect(await readFragment(link + more)).toEqual({ ok: true, guides });
    },
  );

  test.each(['A', 'AAAA', '_.', '-'])('with "%s" behind it was changed', async (more) => {
    expect(await why(link + more)).toBe('changed');
  });

  test.each(bad)('of %s is refused', { timeout: 30_000 }, async (_what, fragment, fault) => {
    expect(await why(fragment)).toBe(fault);
  });
});
