import { announce } from './announce.ts';

/** Runs an action that has to load its code first. If that fails, shows and announces why; the next press tries again. */
export async function onPress(act: () => Promise<unknown>): Promise<void> {
  document.querySelector('.part-missing')?.remove();
  try {
    await act();
  } catch (error) {
    await tellMissing();
    // Still report the error to the console.
    reportError(error);
  }
}

/** The texts are data attributes of the first live region. */
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

/** If the network answers, only this version of the module is gone: the site has been updated. */
async function isOutdated(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
