import { row, type Case } from '../support.ts';

const STEP = '<Step id="wait">\n\n等一天，再回到<StepLink id="look" />。\n\n</Step>\n';

/** Rules for what the languages share, and for Chinese. */
export const languageCases: readonly Case[] = [
  row('a step is not translated', 'step-missing', ['zh.mdx', ''], ['zh.mdx', STEP, '']),
  row(
    'a task is not translated',
    'task-missing',
    ['zh.mdx', '<Step id="log-in">'],
    ['zh.mdx', '- [ ] 名字已保存 ^name-saved\n', ''],
  ),
  row(
    'a task is in Chinese only',
    'task-missing',
    ['en.mdx', '## Prepare'],
    ['zh.mdx', '^lamp-on\n', '^lamp-on\n- [ ] 网线插好 ^cable-in\n'],
  ),
  row(
    'a task stands in another step',
    'task-elsewhere',
    ['zh.mdx', '^name-saved'],
    ['zh.mdx', '- [ ] 名字已保存 ^name-saved\n', ''],
    ['zh.mdx', '看矿池的页面。', '- [ ] 名字已保存 ^name-saved'],
  ),
  row(
    'a section is in English only',
    'section-missing',
    ['zh.mdx', '## 小工具'],
    ['en.mdx', 'Read on', '## Reading ^reading\n\nRead on'],
  ),
  row(
    'sections stand in another order',
    'section-order',
    ['zh.mdx', '^extras'],
    ['zh.mdx', '## 小工具 ^aids', '## 其他 ^extras\n\n略。\n\n## 小工具 ^aids'],
    ['en.mdx', 'Read on', '## More ^extras\n\nRead on'],
  ),
  row(
    'a sign-off is not translated',
    'component-missing',
    ['zh.mdx', '---'],
    ['zh.mdx', '<SignOff />\n', ''],
  ),
  row(
    'a figure is in Chinese only',
    'component-missing',
    ['en.mdx', '---'],
    ['en.mdx', '<Figure id="way" />\n', ''],
  ),
  row(
    'a comma is half-width',
    'chinese-punctuation',
    ['zh.mdx', ',再回到'],
    ['zh.mdx', '等一天，再回到', '等一天,再回到'],
  ),
  row(
    'a comma after bold text is half-width',
    'chinese-punctuation',
    ['zh.mdx', ', 再'],
    ['zh.mdx', '等一天，再', '等**一天**, 再'],
  ),
  row(
    'a bracket is half-width',
    'chinese-punctuation',
    ['zh.mdx', '(在机柜里'],
    ['zh.mdx', '指示灯亮着', '指示灯(在机柜里'],
  ),
  row(
    'a colon in a title is half-width',
    'chinese-punctuation',
    ['zh.mdx', '第一步:加入'],
    ['zh.mdx', 'title: 加入矿池', 'title: 第一步:加入矿池'],
  ),
  row(
    'a quotation mark is straight',
    'chinese-punctuation',
    ['zh.mdx', '"列表里找'],
    ['zh.mdx', '路由器的列表里找', '路由器的"列表里找'],
  ),
  row(
    'a blank stands before Latin letters',
    'chinese-spacing',
    ['zh.mdx', ' Web界面'],
    ['zh.mdx', '看矿池的页面', '看矿池的 Web界面'],
  ),
  row(
    'a blank stands after bold digits',
    'chinese-spacing',
    ['zh.mdx', ' 天'],
    ['zh.mdx', '等一天', '等**30** 天'],
  ),
  row(
    'a blank stands in a label',
    'chinese-spacing',
    ['guide.yml', '找到 Antminer'],
    ['guide.yml', 'zh: 找到矿机', 'zh: 找到 Antminer'],
  ),
  row(
    'a heading has a blank',
    'chinese-spacing',
    ['zh.mdx', ' S9'],
    ['zh.mdx', '## 准备 ^prepare', '## 准备 S9 ^prepare'],
  ),
  row(
    'a link leads to a guide that is not translated',
    'untranslated-guide',
    ['zh.mdx', '[铭牌]'],
    ['/guides/read-a-label/zh.mdx', undefined],
  ),
];
