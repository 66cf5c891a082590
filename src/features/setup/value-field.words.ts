/** What is said of a sign that cannot be seen; with the field's code, since few readers meet it. */
const en = {
  unseen: 'There is a sign in it that cannot be seen ({sign}). Type it anew by hand.',
} as const;

const zh = {
  unseen: '里面夹着看不见的字符（{sign}），请手工重新输入。',
} satisfies Record<keyof typeof en, string>;

export const valueFieldWords = { en, zh } as const;
