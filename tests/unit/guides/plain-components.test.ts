import { expect, test } from 'vitest';
import { componentNames } from '../../../src/authored/components/index.ts';
import { writeMarkdown } from '../../../src/authored/parse.ts';
import type { AuthoredGuide } from '../../../src/authored/library.ts';
import type { GuideInLanguage } from '../../../src/guides/guides.ts';
import { plainComponents } from '../../../src/guides/plain-components.ts';
import { good, guideOf, read } from '../authored/support.ts';

/** A guide of the fixture as its English page has it. */
function inEnglish({ id, data, pages }: AuthoredGuide): GuideInLanguage {
  const page = pages.en;
  if (!data || !page?.front?.data) throw new Error('The fixture is not in order');
  return { id, language: 'en', data, pages, page, ...page.front.data };
}

const plain = (text?: string): string => {
  const files = good();
  const path = 'guides/join-a-pool/en.mdx';
  if (text !== undefined)
    files[path] = `${(files[path] ?? '').split('\n---\n')[0]}\n---\n\n${text}\n`;
  const guide = inEnglish(guideOf(read(files, text)));
  const nodes = plainComponents(
    guide.page.root.children,
    guide,
    new Map([['list.sh', 'seq 1 12']]),
  );
  return writeMarkdown({ type: 'root', children: nodes });
};

test('no component is left, and each leaves what its record says', () => {
  const text = plain();
  expect(componentNames.filter((name) => text.includes(`<${name}`))).toEqual([]);
  for (const words of [
    ...['### Step 1: Find the miner', '**You should see:**', '**It is in no list**'],
    ...['[Only for: Another one] Ask your pool.', '**Only for: A large one**', '‹Sub-account›'],
    ...['**Does it mine now?**', '- Yes → ', '“Step 3: Look at the status”', 'seq 1 12'],
    ...['- **No way to the pool:** Look at the cable.', 'Count up', '> An arrow from the miner'],
    ...[
      'Earned less paid for energy.',
      '> Energy costs',
      '[labels](/guides/read-a-label.md#kinds)',
    ],
  ])
    expect(text).toContain(words);
});

test('a component alone on its line is a block, one within a sentence is not', () => {
  expect(plain('<Expect>an address.</Expect>')).toBe('**You should see:**\n\nan address.\n');
  expect(plain('<Note kind="tip">Wait.</Note>')).toBe('> Wait.\n');
  expect(plain('As <Value id="ths" /> says.')).toBe('As `‹Hash rate›` says.\n');
});
