import { defineWords } from '#define-words';

/** The words of the page that shows the design. */
export const specimenWords = defineWords({
  en: {
    designTitle: 'The design',
    designLede:
      'For those who carry on: colours, sizes and components as they are, made from the same files as every other page.',
    designColours: 'Colours',
    designColoursNote: 'Left light, right dark. No other file names a colour.',
    designPairs: 'Contrast',
    designPairsNote:
      'Every pair in use, worked out from the tokens when the site is built. Text needs 4.5 : 1, shapes 3 : 1; a test holds both.',
    designPair: 'Front / ground',
    designLeast: 'At least',
    designSizes: 'Sizes and spaces',
    designComponents: 'Components',
    designComponentsNote:
      'Both themes side by side, each part in its states, which are those of the other pages. They stand still: nothing is kept here.',
    designRest: 'At rest',
    designPointed: 'Pointed at',
    designFocused: 'Focused',
    designPressed: 'Pressed',
    designTask: 'A task',
    designPlace: 'The step it is in',
    designDrawings: 'Drawings',
    designDrawingsRules:
      'One idea a drawing, drawn rather than listed; words only where they are needed, 15 units at least.\nOne unit is one pixel where there is room: 400 across at most, 12 free on every side.\nLines two units wide; corners of 10 for boxes, 6 for blazes, 3 for things. One arrowhead, open, four units before what it points at.\nThe blaze colour for what to look at first or what to stop at, green for what is right or safe, ink for the rest. A wash that means something has an edge.\nDashed is what may happen or is not there; everything else is solid.\nA cross or a tick in a ring is a verdict on a whole picture; in a list it stands bare.\nColours by class, never by number, so that both themes work.\nA text alternative that says what the picture says.',
  },
  zh: {
    designTitle: '设计',
    designLede: '写给接手的人：颜色、尺寸和组件的现状，与其他页面用的是同一批文件。',
    designColours: '颜色',
    designColoursNote: '左边浅色，右边深色。颜色只在这一个文件里写。',
    designPairs: '对比度',
    designPairsNote: '用到的每一对颜色，建站时由变量算出。文字至少4.5，图形至少3，有测试把关。',
    designPair: '前景／背景',
    designLeast: '至少',
    designSizes: '字号与间距',
    designComponents: '组件',
    designComponentsNote:
      '两种主题并排，各种状态都在，和其他页面用的是同一套规则。这里只是样品，什么都不保存。',
    designRest: '平时',
    designPointed: '悬停',
    designFocused: '获得焦点',
    designPressed: '按下',
    designTask: '一个小项',
    designPlace: '所在的步骤',
    designDrawings: '插图',
    designDrawingsRules:
      '一张图只说一件事，能画就不列；非写不可才写字，字高不小于15个单位。\n地方够时一个单位就是一个像素：最宽400，四边各留12。\n线宽两个单位；圆角：方框10，路标6，物件3。箭头只有一种，不封口，离所指之物四个单位。\n路标色给最先要看或该停下的地方，绿色表示正确或安全，其余用墨色。有含义的淡色块要描边。\n虚线表示可能发生或并不存在，其他一律实线。\n整幅图的对错用带圈的勾和叉，列表里的勾和叉不带圈。\n颜色用类名，不写色值，两种主题才都能用。\n文字说明要说出图里的意思。',
  },
});
