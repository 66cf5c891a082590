import type { followEn } from './words.en.ts';

/** The words that only follow mode needs: fetched with it. `zh.ts` holds them too. */
export const followZh = {
  followBack: '上一步',
  next: '下一步',
  followLeave: '退出',
  followWhole: '回到全文',
  followAwake: '屏幕保持常亮。',
  followValues: '这一步用到的内容',
  followSteps: '前后翻页',
  followLeft: '途中没做的',
  followAgain: '每一步都可以回头再看，勾选也可以改。',
} satisfies Record<keyof typeof followEn, string>;
