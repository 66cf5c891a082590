import { defineWords } from '#define-words';

/** What is said of a sign that cannot be seen; with the field's code, since few readers meet it. */
export const valueFieldWords = defineWords({
  en: { unseen: 'There is a sign in it that cannot be seen ({sign}). Type it anew by hand.' },
  zh: { unseen: '里面夹着看不见的字符（{sign}），请手工重新输入。' },
});
