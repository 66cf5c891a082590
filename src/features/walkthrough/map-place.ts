/** A heading counts as reached above this line, as a fraction of the height of the window. */
const COME_TO = 1 / 3;

/**
 * Marks the current heading in the map as the page scrolls, and scrolls the map to it.
 *
 * @param signal aborted when the map leaves the document
 */
export function followPlace(map: HTMLElement, signal: AbortSignal): void {
  const places = [...map.querySelectorAll<HTMLAnchorElement>('.map-item a')].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading && link.parentElement ? [{ item: link.parentElement, heading }] : [];
  });
  let here: HTMLElement | undefined;
  const look = (): void => {
    const line = innerHeight * COME_TO;
    const at = places.findLast(
      ({ heading }) => heading.checkVisibility() && heading.getBoundingClientRect().top < line,
    )?.item;
    if (at === here) return;
    here?.removeAttribute('data-here');
    at?.setAttribute('data-here', '');
    here = at;
    if (at) bringIntoSight(at, map);
  };
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      look();
    });
  };
  addEventListener('scroll', ask, { passive: true, signal });
  ask();
}

/** `scrollIntoView` would scroll the page as well. */
function bringIntoSight(item: HTMLElement, map: HTMLElement): void {
  const [box, frame] = [item.getBoundingClientRect(), map.getBoundingClientRect()];
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  map.scrollBy({ top: box.top - frame.top - frame.height / 2 });
}
