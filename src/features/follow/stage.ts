/** Stays usable in follow mode: the search, live regions, and the undo. */
const ALIVE = 'site-search, [data-announcer], .toast';

/**
 * Shows some parts of the page alone, and moves others to where they are needed. The nodes are the page's own, since copies
 * would duplicate ids. Everything else is `inert`, which follow.css hides.
 */
export class FollowStage {
  #away: HTMLElement[] = [];
  #borrowed: { readonly part: Element; readonly place: Comment }[] = [];

  /** Makes everything inert but these parts and their ancestors. */
  showOnly(parts: readonly Element[]): void {
    this.#comeBack();
    this.#hideBeside(document.body, [...parts, ...document.querySelectorAll(ALIVE)]);
  }

  /** Moves elements into a container until {@link restore}. */
  borrow(parts: readonly Element[], into: Element): void {
    for (const part of parts) {
      const place = document.createComment('');
      part.replaceWith(place);
      into.append(part);
      this.#borrowed.push({ part, place });
    }
  }

  /** Moves everything back and makes it usable again. */
  restore(): void {
    this.#comeBack();
    for (const { part, place } of this.#borrowed) place.replaceWith(part);
    this.#borrowed = [];
  }

  #comeBack(): void {
    for (const element of this.#away) element.inert = false;
    this.#away = [];
  }

  #hideBeside(parent: Element, kept: readonly Element[]): void {
    for (const child of parent.children) {
      if (kept.includes(child)) continue;
      if (kept.some((each) => child.contains(each))) this.#hideBeside(child, kept);
      else if (child instanceof HTMLElement) {
        child.inert = true;
        this.#away.push(child);
      }
    }
  }
}

/** The heading of the section that holds the step, shown for context. */
export function sectionOf(item: Element): Element[] {
  let before: Element | null = item.closest('.prose > *');
  while (before && !before.matches('h2')) before = before.previousElementSibling;
  return before ? [before] : [];
}
