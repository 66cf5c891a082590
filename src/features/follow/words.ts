import { defineWords } from '#define-words';
import type { Language } from '../../i18n/languages.ts';

/** The words that only follow mode needs: fetched with it. */
export const followWords = defineWords({
  en: {
    followBack: 'Back',
    next: 'Next',
    followLeave: 'Leave',
    followWhole: 'To the whole guide',
    followAwake: 'The screen stays on.',
    followValues: 'Your values for this step',
    followSteps: 'Go through the steps',
    followLeft: 'Left open on the way',
    followAgain: 'You can go back to every step and change what you ticked.',
  },
  zh: {
    followBack: '上一步',
    next: '下一步',
    followLeave: '退出',
    followWhole: '回到全文',
    followAwake: '屏幕保持常亮。',
    followValues: '这一步用到的内容',
    followSteps: '前后翻页',
    followLeft: '途中没做的',
    followAgain: '每一步都可以回头再看，勾选也可以改。',
  },
});

export type FollowWords = (typeof followWords)[Language];
