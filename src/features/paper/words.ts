import { defineWords } from '#define-words';

/** What stands on paper only. */
export const paperWords = defineWords({
  en: {
    printedOn: 'Printed {date}',
    printBack: 'Come back to this page:',
    printRest: 'What is not on this paper, the explanations, changes and sources, stands there.',
    signName: 'Name',
    signDate: 'Date',
    signature: 'Signature',
  },
  zh: {
    printedOn: '打印于{date}',
    printBack: '回到本页：',
    printRest: '说明、变化和来源没有印在纸上，都在这个网址。',
    signName: '姓名',
    signDate: '日期',
    signature: '签名',
  },
});
