import { onPress } from './on-press.ts';

/** How far outside the viewport an element is loaded, so that it is ready when scrolled to. */
const MARGIN = '200px';

/**
 * Defines custom elements when one of them comes near the viewport or is clicked, and all of them before printing.
 *
 * @param modules by tag name; importing the module defines the element
 */
export function defineWhenNear(modules: Readonly<Record<string, () => Promise<unknown>>>): void {
  const elements = [...document.querySelectorAll(Object.keys(modules).join(', '))];
  const define = async ({ localName }: Element): Promise<unknown> => modules[localName]?.();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        // A failed import is retried the next time it comes near, and on a click.
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
  // A click on an element that is not defined yet loads it and is then repeated.
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
