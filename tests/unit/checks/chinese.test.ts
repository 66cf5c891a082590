import { describe, expect, it } from 'vitest';
import { check, edited } from './support.ts';

const inText = (line: string) =>
  check(edited([['zh.mdx', '看矿池的页面。', line]])).map(({ rule }) => rule);

describe('Chinese text', () => {
  it.each([
    ['Latin letters without blanks', '用Windows 10的CMD窗口。'],
    ['English words among themselves', '选Save & Apply, then wait，再等。'],
    ['a ratio, a time and a number', '比例1:2，10:30，1,350瓦，0.5BTC。'],
    ['code with blanks around it', '输入 `cmd` 再输入 `a,b` 回车。'],
    ['code that holds Chinese', '显示 `无法定位程序输入点 ucrtbase.terminate 于动态链接库` 时。'],
    ['a component with blanks around it', '矿工名是 <Value id="sub-account" /> 没错。'],
    ['a citation before full-width punctuation', '见说明[^firmware]，再看。'],
    ['a web address', '见 https://example.com/中文,页 。'],
    ['a link', '见[说明](https://example.com/a,b)再看。'],
    ['full-width brackets', '矿池（AntPool）和CloverPool（原BTC.com）。'],
    ['bold labels', '点**设置**，再点**Save**，即可。'],
    ['a line break', '第一行\nWindows第二行。'],
    ['a list', '- 一台S9\n- 两台T9'],
    ['a table', '| 型号 | 数量 |\n| --- | --- |\n| S9 | 两台 |'],
    ['a name with a dot', 'BTC.com矿池、Node.js和U.S.美元。'],
    ['an escaped sign', '星号\\*和花括号\\{x}。'],
    ['a sentence on a line of its own', '1. 先看这里。\n   再看那里。'],
    ['a lead in bold, its stop outside', '**能用吗**？不能。'],
    ['a menu', '点**设置** → **系统** → **关于**。'],
  ])('%s is right', (_name, line) => {
    expect(inText(line)).toEqual([]);
  });

  it.each([
    ['a comma', '先看,再做。', 'chinese-punctuation'],
    ['a full stop', '看完了.再做。', 'chinese-punctuation'],
    ['a comma behind a citation', '看完[^firmware],再做。', 'chinese-punctuation'],
    ['a comma behind a quotation', '看“说明”,再做。', 'chinese-punctuation'],
    ['three dots', '等一等...再做。', 'chinese-punctuation'],
    ['a blank before a number', '等 3天。', 'chinese-spacing'],
    ['a blank behind a word in bold', '用**Windows** 系统。', 'chinese-spacing'],
    ['a blank in a link', '见[Bitmain 官网](https://example.com/)。', 'chinese-spacing'],
    [
      'a blank in a passage',
      '看<When choice="pool" is="other">你的 AntPool页</When>。',
      'chinese-spacing',
    ],
    ['a blank behind a stop', '先看这里。 再看那里。', 'chinese-spacing'],
    ['a blank behind a question in bold', '**能用吗？** 不能。', 'chinese-spacing'],
    ['a blank behind a stop and a quotation mark', '写着“停！” 2018年', 'chinese-spacing'],
    ['a blank in a table', '| 型号 |\n| --- |\n| 一台 S9 |', 'chinese-spacing'],
  ])('%s is found', (_name, line, rule) => {
    expect(inText(line)).toEqual([rule]);
  });

  it('lets a blank stand before the id of a task', () => {
    expect(inText('- [ ] 矿机亮灯了。 ^lit')).not.toContain('chinese-spacing');
  });
});
