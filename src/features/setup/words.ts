import { defineWords } from '#define-words';

/** The words of the reader’s choices and values. */
export const setupWords = defineWords({
  en: {
    setup: 'Your set-up',
    setupChoices: 'Choose, and only what is yours stays in sight.',
    setupValues: 'Typed once, filled into every command.',
    setupYourValues: 'Your values',
    setupKept: 'Stays in this browser.',
    setupNeedsScript:
      'With JavaScript, your answers hide what is not for you and your values stand in the commands. Without it, everything is shown and labelled.',
    showAll: 'Show all',
    valueBad: 'Not used yet:',
    valueTooLong: 'Longer than {most} characters. Check what was pasted.',
    valueDefault: 'Default: {value}',
    valueExample: 'for example {value}',
  },
  zh: {
    setup: '你的情况',
    setupChoices: '选好之后，只留下与你有关的内容。',
    setupValues: '填一次，所有命令里都会换上。',
    setupYourValues: '你填的内容',
    setupKept: '只保存在这个浏览器里。',
    setupNeedsScript:
      '开启JavaScript后，页面按你的选择收起无关内容，把你填的内容放进命令。不开启时，全部内容都列出，并注明适用情况。',
    showAll: '全部显示',
    valueBad: '尚未采用：',
    valueTooLong: '超过{most}个字符，请检查粘贴的内容。',
    valueDefault: '默认：{value}',
    valueExample: '例如{value}',
  },
});
