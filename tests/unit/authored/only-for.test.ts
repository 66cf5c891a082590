import { expect, test } from 'vitest';
import { onlyFor } from '../../../src/authored/components/only-for.ts';

const choice = {
  id: 'goal',
  question: { en: 'What brings you here?', zh: '你为什么来看这一页？' },
  options: [
    {
      id: 'rescue',
      label: { en: 'I have an old wallet', zh: '我有旧钱包' },
      short: { en: 'an old wallet', zh: '有旧钱包' },
    },
    { id: 'new', label: { en: 'A new one', zh: '新钱包' }, short: 'Sia' },
    { id: 'a3', label: 'A3' },
  ],
};

test.each([
  [['rescue'], 'Only for: an old wallet', '仅限：有旧钱包'],
  [['new'], 'Only for: Sia', '仅限：Sia'],
  [['a3'], 'Only for: A3', '仅限：A3'],
  [['a3', 'rescue'], 'Only for: an old wallet and A3', '仅限：有旧钱包、A3'],
  [['rescue', 'new', 'a3'], 'Only for: an old wallet, Sia and A3', '仅限：有旧钱包、Sia、A3'],
])('%j are named by their short names, in the order of the choice', (ids, english, chinese) => {
  expect(onlyFor(choice, ids, 'en')).toBe(english);
  expect(onlyFor(choice, ids, 'zh')).toBe(chinese);
});
