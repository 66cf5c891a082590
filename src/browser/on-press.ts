import { announce } from './announce.ts';

/**
 * Does what was pressed, where its code has to be fetched first. What cannot be fetched is told where the reader is, and asked
 * for anew at the next press.
 */
export async function onPress(act: () => Promise<unknown>): Promise<void> {
  document.querySelector('.part-missing')?.remove();
  try {
    await act();
  } catch (error) {
    await tellMissing();
    // Whoever looks for the cause finds it in the console, as without this door.
    reportError(error);
  }
}

/** The words are attributes of the first region of announcements. */
async function tellMissing(): Promise<void> {
  const { away = '', outdated = '' } =
    document.querySelector<HTMLElement>('[data-away]')?.dataset ?? {};
  const words = (await isOutdated()) ? outdated : away;
  const notice = document.createElement('p');
  notice.className = 'toast part-missing';
  notice.textContent = words;
  document.querySelector('main')?.append(notice);
  announce(words);
}

/** The network answers, so what is missing is only this page's version of the part: a newer site stands there. */
async function isOutdated(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
