import { onPress } from './on-press.ts';

/** How far outside the window an element is fetched already, so that it is awake when it comes into sight. */
const MARGIN = '200px';

/**
 * Loads the code of elements that a reader may never scroll to, when one of them comes near, and all of it for paper.
 *
 * @param modules by tag; each module defines its element
 */
export function defineWhenNear(modules: Readonly<Record<string, () => Promise<unknown>>>): void {
  const elements = [...document.querySelectorAll(Object.keys(modules).join(', '))];
  const define = async ({ localName }: Element): Promise<unknown> => modules[localName]?.();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        // What cannot be had now is asked for again when it comes near again, and at a press.
        if (isIntersecting)
          define(target).then(
            () => near.unobserve(target),
            () => undefined,
          );
      }
    },
    { rootMargin: MARGIN },
  );
  for (const element of elements) near.observe(element);
  // A press on what is still asleep wakes it and is then repeated.
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(':not(:defined) button');
    const load = modules[button?.closest(':not(:defined)')?.localName ?? ''];
    if (!load) return;
    void onPress(async () => {
      await load();
      button?.click();
    });
  });
  matchMedia('print').addEventListener(
    'change',
    () => elements.forEach((element) => void define(element).catch(() => undefined)),
    { once: true },
  );
}
