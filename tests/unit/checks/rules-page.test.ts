import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/checks/rules.ts';

const page = readFileSync('content/rules.md', 'utf8');
// A heading in an example is none.
const headings = page.replace(/^```[\s\S]*?^```/gm, '').match(/^## .*$/gm) ?? [];

describe('content/rules.md', () => {
  it('has one heading for every rule and no other', () => {
    expect(headings.map((heading) => heading.slice(3)).sort()).toEqual(Object.keys(rules).sort());
  });

  it('shows for each rule what is wrong and what to write instead', () => {
    for (const [, section = ''] of page.matchAll(
      /^## [a-z-]+\n([\s\S]*?)(?=^## [a-z-]+\n|(?![\s\S]))/gm,
    )) {
      expect(section).toMatch(/^\n\S.*\n\n```[a-z]*\n[\s\S]+?\n```\n\nInstead: \S/);
    }
  });
});

describe('the sentences of a rule', () => {
  it.each(Object.entries(rules))('%s: end as sentences do', (_name, { says, fix }) => {
    expect(says).toMatch(/[.!?"}]$/);
    expect(fix).toMatch(/[.!?}]$|\{example\}$/);
  });
});
