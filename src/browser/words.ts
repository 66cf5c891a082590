import { defineWords } from '#define-words';

/** What is said when a part of a page cannot be fetched. */
export const browserWords = defineWords({
  en: {
    partAway: 'This could not be fetched. Check the connection, then press again.',
    partOutdated: 'This page is older than the site. Reload it: what you ticked and typed is kept.',
  },
  zh: {
    partAway: '这部分没有加载成功。请检查网络，然后再按一次。',
    partOutdated: '网站已更新，本页是旧版。请刷新页面，已勾选和填写的内容都在。',
  },
});
