import { defineWords } from '#define-words';

/** The words of the offline copy. */
export const offlineWords = defineWords({
  en: {
    offlineTitle: 'Without a network',
    offlineLede:
      'The whole site, search included, can stay in this browser and be read anywhere, with a network or without.',
    offlineKept: 'Kept since {date}: {files} files, {size} MB.',
    offlineKeeping: 'Being kept: {done} of {total} files.',
    offlineStarting: 'Being kept…',
    offlineNone: 'Not kept yet.',
    offlineRemoved: 'Not kept: it was removed.',
    offlineFull:
      'Not kept: this browser has no room for it. The site works as before; make room and try again.',
    offlineConnection: 'Not kept: the connection broke. The next visit tries again.',
    offlineChanged:
      'Not kept: a newer version of the site was put up meanwhile. The next visit tries again.',
    offlineForbidden:
      'This browser does not let the site be kept, as in a private window. Everything else works.',
    offlineNow: 'You are offline now. What you see comes from the copy in this browser.',
    offlineKeep: 'Keep this site for offline use',
    offlineRemove: 'Remove the copy',
    offlineUnknown: 'Not kept: something went wrong. The next visit tries again.',
    offlineInsecure:
      'Not kept: browsers keep only sites whose address begins with https://. Everything else works.',
    updateReady: 'A new version of this site is ready.',
    updateShow: 'Show it',
    updateLater: 'Later',
  },
  zh: {
    offlineTitle: '离线使用',
    offlineLede: '整个网站连同搜索，都可以存在这个浏览器里，有没有网络都能看。',
    offlineKept: '已于{date}保存，共{files}个文件，{size} MB。',
    offlineKeeping: '正在保存：{done}/{total}个文件。',
    offlineStarting: '正在保存…',
    offlineNone: '还没有保存。',
    offlineRemoved: '没有保存：已经删除。',
    offlineFull: '没有保存：这个浏览器的空间不够。网站照常能用，腾出空间后可以再试。',
    offlineConnection: '没有保存：网络中断了，下次打开时会再试。',
    offlineChanged: '没有保存：这期间网站更新了，下次打开时会再试。',
    offlineForbidden: '这个浏览器不允许保存网站，例如无痕窗口。其他功能照常。',
    offlineNow: '现在没有网络，你看到的是保存在这个浏览器里的内容。',
    offlineKeep: '保存整个网站，离线可用',
    offlineRemove: '删除保存的网站',
    offlineUnknown: '没有保存：出了差错，下次打开时会再试。',
    offlineInsecure: '没有保存：网址以https://开头的网站，浏览器才允许保存。其他功能照常。',
    updateReady: '网站有新版本了。',
    updateShow: '换成新版',
    updateLater: '以后再说',
  },
});
