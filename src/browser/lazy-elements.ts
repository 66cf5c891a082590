/** How far outside the window an element is fetched already, so that it is awake when it comes into sight. */
const MARGIN = '600px';

/**
 * Loads the code of elements that a reader may never scroll to, when one of them comes near.
 *
 * @param modules by tag; each module defines its element
 */
export function defineWhenNear(modules: Readonly<Record<string, () => Promise<unknown>>>): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void modules[target.localName]?.();
      }
    },
    { rootMargin: MARGIN },
  );
  for (const element of document.querySelectorAll(Object.keys(modules).join(', ')))
    near.observe(element);
}
