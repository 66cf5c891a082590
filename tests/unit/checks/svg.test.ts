import { expect, test } from 'vitest';
import { readSvg } from '../../../src/checks/svg.ts';

test('tags and attributes know where they stand', () => {
  const svg = '<svg viewBox="0 0 4 3">\n  <g class=\'s-ink\'><path d="M0 0" id="d"/></g>\n</svg>\n';
  const { tags, problems } = readSvg(svg);
  expect(problems).toEqual([]);
  expect(tags.map(({ name }) => name)).toEqual(['svg', 'g', 'path']);
  for (const { name, offset, attributes } of tags) {
    expect(svg.slice(offset)).toMatch(new RegExp(`^<${name}\\b`));
    for (const attribute of attributes)
      expect(svg.slice(attribute.offset)).toMatch(
        new RegExp(`^${attribute.name}=.${attribute.value}`),
      );
  }
});

test.each([
  ['an ampersand alone', '<svg><text>A & B</text></svg>', '<text>'],
  ['an attribute twice', '<svg id="a" id="b"></svg>', '<svg'],
  ['no quotes', '<svg><g id=a/></svg>', '<g'],
  ['a tag that never ends', '<svg><g', '<svg'],
  ['two roots', '<svg/><svg/>', '<svg/>'],
  ['a reference that XML does not know', '<svg><text>a&nbsp;b</text></svg>', '<text>'],
  ['a tag left open', '<svg><g></svg>', '</svg>'],
])('%s is no XML', (_name, svg, at) => {
  const [first, ...others] = readSvg(svg).problems;
  expect(others).toEqual([]);
  expect(svg.slice(first?.offset).startsWith(at), JSON.stringify(first)).toBe(true);
});
