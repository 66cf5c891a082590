import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { printedAddresses } from '../../../src/markdown/printed-addresses.ts';

const link = (href: string, text = 'here'): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children: [{ type: 'text', value: text }],
});

const component = (name: string, children: ElementContent[]) =>
  ({ type: 'mdxJsxFlowElement', name, attributes: [], children }) as unknown as ElementContent;

const isTold = ({ properties }: Element): boolean => properties['dataTold'] === true;

function mark(children: readonly ElementContent[]): void {
  printedAddresses()({ type: 'root', children: [...children] });
}

test('an address stands on paper where it is first, and not again', () => {
  const links = [
    link('https://a.example/'),
    link('https://b.example/'),
    link('https://a.example/'),
  ];
  mark(links);
  expect(links.map(isTold)).toEqual([false, false, true]);
});

test('an address that is the text of its link stands there once', () => {
  const links = [link('https://a.example/', 'https://a.example/'), link('https://a.example/')];
  mark(links);
  expect(links.map(isTold)).toEqual([true, true]);
});

test('links within the site are left alone', () => {
  const links = [link('/guides/x/'), link('/guides/x/'), link('#step'), link('#step')];
  mark(links);
  expect(links.map(isTold)).toEqual([false, false, false, false]);
});

test.each(['When', 'Step'])('what a <%s> says may be hidden: outside it is said again', (name) => {
  const before = link('https://before.example/');
  const inside = [
    link('https://before.example/'),
    link('https://a.example/'),
    link('https://a.example/'),
  ];
  const after = link('https://a.example/');
  mark([before, component(name, inside), component(name, [after])]);
  expect([before, ...inside, after].map(isTold)).toEqual([false, true, false, true, false]);
});

test('what any other component says is said', () => {
  const links = [link('https://a.example/'), link('https://a.example/')] as const;
  mark([component('Note', [links[0]]), links[1]]);
  expect(links.map(isTold)).toEqual([false, true]);
});
