import { readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../../src/engine/calculators.ts';
import { parseMdx } from '../../../src/authored/parse.ts';
import { componentNames } from '../../../src/authored/components/index.ts';
import { componentTable } from '../../../src/authored/components/manual.ts';
import { fixture } from './support.ts';

/** What must agree with the checks and stands elsewhere. */
describe('twins', () => {
  it('the vocabulary of the checks is the one of the page, less what plug-ins put there', () => {
    const index = readFileSync('src/shell/vocabulary.ts', 'utf8');
    const body = /export const vocabulary = \{([\s\S]*?)\} satisfies/.exec(index)?.[1] ?? '';
    const names = [...body.matchAll(/^\s*([A-Z]\w*),/gm)].map((match) => match[1]);
    expect(names.filter((name) => name !== 'Trail' && name !== 'Cite').sort()).toEqual(
      [...componentNames].sort(),
    );
  });

  it('the table of components in the manual is the one that the records make', () => {
    const manual = readFileSync('content/README.md', 'utf8');
    expect(/^\| write \| to get \| on paper[\s\S]*?(?=\n\n)/m.exec(manual)?.[0]).toBe(
      componentTable(),
    );
  });

  it.each(Object.entries(fixture('good')).filter(([path]) => path.endsWith('.mdx')))(
    '%s is the same tree to the checks and to the parser of @mdx-js/mdx',
    (_path, source) => {
      const body = source.replace(/^---[\s\S]*?\n---\n/, '');
      const theirs: unknown = createProcessor({
        remarkPlugins: [remarkGfm, remarkCjkFriendly],
      }).parse(body);
      expect(plain(parseMdx(body))).toEqual(plain(theirs));
    },
  );

  it('the good fixture uses every component', () => {
    const text = Object.values(fixture('good')).join('\n');
    expect(componentNames.filter((name) => !text.includes(`<${name}`))).toEqual([]);
    expect(Object.keys(calculators)).toContain('break-even');
  });
});

/** A tree as JSON without the offsets that only parsers use. */
function plain(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === '_bufferIndex' || key === '_index' || key === 'data' ? undefined : value,
    ),
  );
}
