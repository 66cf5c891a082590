import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a guide, with where it stands. */
export interface GuideBlock {
  readonly step: string | undefined;
  readonly title: string;
  readonly text: string;
  /** The options under which a reader sees it: `{ routing: ['static'] }`. */
  readonly when: Readonly<Record<string, readonly string[]>>;
}

/** The fenced blocks of a text, in order. Reads the vocabulary of `content/README.md`, not MDX at large. */
export function guideBlocks(guide: string, language: 'en' | 'zh'): readonly GuideBlock[] {
  const lines = readFileSync(join('content/guides', guide, `${language}.mdx`), 'utf8').split('\n');
  const blocks: GuideBlock[] = [];
  const whens: { readonly choice: string; readonly options: readonly string[] }[] = [];
  let step: string | undefined;
  let open: { readonly title: string; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if (open) {
      if (line === '```') {
        const when = Object.fromEntries(whens.map(({ choice, options }) => [choice, options]));
        blocks.push({ step, title: open.title, text: `${open.lines.join('\n')}\n`, when });
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const fence = /^```\w+(?: title="(.*)")?$/.exec(line);
    const when = /^<When choice="(.*?)" is="(.*?)">$/.exec(line);
    if (fence) open = { title: fence[1] ?? '', lines: [] };
    else if (when) whens.push({ choice: when[1] ?? '', options: when[2]?.split(' ') ?? [] });
    else if (line === '</When>') whens.pop();
    else if (line.startsWith('<Step ')) step = /id="(.*?)"/.exec(line)?.[1];
    else if (line === '</Step>') step = undefined;
  }
  return blocks;
}

/** The blocks that a reader with these choices sees. */
export function blocksFor(
  blocks: readonly GuideBlock[],
  choices: Readonly<Record<string, string>>,
): readonly GuideBlock[] {
  return blocks.filter(({ when }) =>
    Object.entries(when).every(
      ([choice, options]) => !(choice in choices) || options.includes(choices[choice] ?? ''),
    ),
  );
}
