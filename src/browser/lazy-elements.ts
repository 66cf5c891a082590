/** How far outside the window an element is fetched already, so that it is awake when it comes into sight. */
const MARGIN = '200px';

/**
 * Loads the code of elements that a reader may never scroll to, when one of them comes near, and all of it for paper.
 *
 * @param modules by tag; each module defines its element
 */
export function defineWhenNear(modules: Readonly<Record<string, () => Promise<unknown>>>): void {
  const elements = [...document.querySelectorAll(Object.keys(modules).join(', '))];
  const define = ({ localName }: Element): unknown => modules[localName]?.();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        define(target);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const element of elements) near.observe(element);
  // A press on what is still asleep wakes it and is then repeated.
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(':not(:defined) button');
    void modules[button?.closest(':not(:defined)')?.localName ?? '']?.().then(() =>
      button?.click(),
    );
  });
  matchMedia('print').addEventListener('change', () => elements.forEach(define), { once: true });
}
