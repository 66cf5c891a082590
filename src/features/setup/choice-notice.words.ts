import { defineWords } from '#define-words';

/** What is said of links that ask for other choices than the reader's; fetched with what says it. */
export const choiceNoticeWords = defineWords({
  en: {
    name: 'Your set-up',
    quoted: '“{option}”',
    linked: 'This link shows {asked}; you chose {own}.',
    linkedTake: 'Use this from now on',
    linkedLeave: 'Keep mine',
    unknown: 'The link’s answer to “{question}” is not in this guide.',
    unknownLeave: 'Close',
    step: 'This step is for {asked}; you chose {own}.',
    stepTake: 'Show these steps',
    stepLeave: 'Back to my steps',
  },
  zh: {
    name: '你的情况',
    quoted: '“{option}”',
    linked: '这个链接显示的是{asked}，你选的是{own}。',
    linkedTake: '以后都用这个',
    linkedLeave: '用我自己的',
    unknown: '链接里为“{question}”指定的选项，这篇指南里没有。',
    unknownLeave: '关闭',
    step: '这一步只适用于{asked}，你选的是{own}。',
    stepTake: '改看这类步骤',
    stepLeave: '回到我的步骤',
  },
});
