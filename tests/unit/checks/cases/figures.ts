import { row, type Case } from '../support.ts';

const SVG = 'figures/way.svg';

/** Rules for figures, drawings and the other parts that a text shows. */
export const figureCases: readonly Case[] = [
  row(
    'a figure is not listed',
    'unknown-part',
    ['en.mdx', '<Figure id="wya" />'],
    ['en.mdx', '<Figure id="way" />', '<Figure id="way" />\n\n<Figure id="wya" />'],
    ['zh.mdx', '<Figure id="way" />', '<Figure id="way" />\n\n<Figure id="wya" />'],
  ),
  row(
    'a series is shown nowhere',
    'unused-part',
    ['guide.yml', 'rows'],
    [
      'guide.yml',
      '  - id: names\n',
      "  - { id: rows, title: Rows, template: '{{worker}}', counts: worker, count: count }\n  - id: names\n",
    ],
  ),
  row(
    'faults are not to be found',
    'unused-part',
    ['guide.yml', 'no-route'],
    ['en.mdx', '<FaultFinder />\n', ''],
    ['zh.mdx', '<FaultFinder />\n', ''],
  ),
  row(
    'there are no faults to find',
    'faults-unlisted',
    ['/guides/read-a-label/en.mdx', '<FaultFinder />'],
    ['/guides/read-a-label/en.mdx', 'Paper and metal.', '<FaultFinder />'],
    ['/guides/read-a-label/zh.mdx', '纸的和金属的。', '<FaultFinder />'],
  ),
  row(
    'a script is misspelt',
    'missing-script',
    ['en.mdx', '<CodeFile'],
    ['en.mdx', 'name="list.sh"', 'name="lits.sh"'],
    ['zh.mdx', 'name="list.sh"', 'name="lits.sh"'],
  ),
  row(
    'a part of a script ends with a line that is not there',
    'missing-lines',
    ['en.mdx', '<CodeFile'],
    ['en.mdx', 'name="list.sh"', 'name="list.sh" from="#!" to="sq"'],
  ),
  row(
    'a part of a script has no end',
    'missing-lines',
    ['en.mdx', '<CodeFile'],
    ['en.mdx', 'name="list.sh"', 'name="list.sh" from="seq"'],
  ),
  row('a drawing is missing', 'missing-drawing', ['guide.yml', 'way'], [SVG, undefined]),
  row(
    'a drawing is not listed',
    'unlisted-drawing',
    ['figures/spare.svg', '<svg'],
    ['figures/spare.svg', '<svg viewBox="0 0 1 1"></svg>'],
  ),
  row(
    'a text alternative is blank',
    'empty-alt',
    ['guide.yml', "' '"],
    ['guide.yml', 'zh: 从矿机到矿池的箭头。', "zh: ' '"],
  ),
  row('a tag is not closed', 'broken-drawing', [SVG, '<svg'], [SVG, '</svg>', '']),
  row('tags are crossed', 'broken-drawing', [SVG, '</svg>'], [SVG, '</text>', '']),
  row('it is no drawing', 'broken-drawing', [SVG, 'GIF89a'], [SVG, 'GIF89a']),
  row(
    'a drawing has a style',
    'unsafe-drawing',
    [SVG, 'style="'],
    [SVG, 'class="s-ink"', 'style="stroke:red"'],
  ),
  row(
    'a drawing has a script',
    'unsafe-drawing',
    [SVG, '<script>'],
    [SVG, '<path', '<script>go()</script><path'],
  ),
  row(
    'a drawing hears clicks',
    'unsafe-drawing',
    [SVG, 'onclick="'],
    [SVG, '<path', '<path onclick="go()"'],
  ),
  row(
    'a drawing has a colour of its own',
    'unsafe-drawing',
    [SVG, 'fill="#fff"'],
    [SVG, 'fill="none"', 'fill="#fff"'],
  ),
  row(
    'a drawing loads another file',
    'unsafe-drawing',
    [SVG, 'href="https'],
    [SVG, '<path', '<use href="https://example.com/x.svg#a" /><path'],
  ),
  row(
    'a drawing has a width',
    'drawing-size',
    [SVG, '<svg'],
    [SVG, 'viewBox=', 'width="400" viewBox='],
  ),
  row(
    'a drawing has no viewBox',
    'drawing-size',
    [SVG, '<svg'],
    [SVG, 'viewBox="0 0 400 120"', ''],
  ),
  row(
    'a word is not in guide.yml',
    'word-missing',
    [SVG, '{miner}'],
    [SVG, '{pool}', '{pool} {miner}'],
  ),
  row(
    'a word is not in the drawing',
    'word-unused',
    ['guide.yml', 'miner:'],
    ['guide.yml', '      pool: { en: pool', '      miner: Miner\n      pool: { en: pool'],
  ),
];
