import { defineWords } from '#define-words';

/** What is said when progress cannot be read or kept; fetched with what says it. */
export const storageWords = defineWords({
  en: {
    unreadable:
      'What this browser had kept for this guide could not be read. It was set aside, not deleted, and this page starts afresh.',
    partial:
      'Some of what this browser had kept for this guide could not be read. The rest is here, and a copy of everything was set aside.',
    where: 'See what was set aside',
    newer:
      'What this browser keeps for this guide was written by a newer version of this site. It is left as it is, and what you do here is not kept. Reloading may bring the newer version.',
    forbidden:
      'This browser does not let the page keep anything. You can tick and type, but it is gone when you leave.',
    full: 'This browser’s storage is full. You can go on, but what you do now is gone when you leave.',
    close: 'Close',
  },
  zh: {
    unreadable: '浏览器里保存的本指南进度读不出来。原内容已另存，没有删除，本页从头开始。',
    partial: '浏览器里保存的本指南进度有一部分读不出来，其余仍在。原内容已另存一份，没有删除。',
    where: '查看另存的内容',
    newer:
      '浏览器里保存的进度是本站较新的版本存下的。它原样保留，你在这里的改动不会保存。刷新页面也许能换到较新的版本。',
    forbidden: '这个浏览器不允许网页保存内容。可以照常勾选和填写，但离开后不会保留。',
    full: '浏览器的存储空间已满。可以接着做，但从现在起的改动，离开后不会保留。',
    close: '关闭',
  },
});
