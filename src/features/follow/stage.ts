/** What goes on working beside what is shown: the search by its keys, what is announced, what can be taken back. */
const ALIVE = 'site-search, [data-announcer], .toast';

/**
 * Shows some parts of the page alone and brings others to where they are needed. The page's own nodes are used: a copy would
 * be a second box with the same id. Everything else is inert, and out of sight by `follow.css`.
 */
export class FollowStage {
  #away: HTMLElement[] = [];
  #borrowed: { readonly part: Element; readonly place: Comment }[] = [];

  /** Shows these parts, with what they stand in, and nothing else. */
  showOnly(parts: readonly Element[]): void {
    this.#comeBack();
    this.#hideBeside(document.body, [...parts, ...document.querySelectorAll(ALIVE)]);
  }

  /** Moves parts into another until {@link restore}. */
  borrow(parts: readonly Element[], into: Element): void {
    for (const part of parts) {
      const place = document.createComment('');
      part.replaceWith(place);
      into.append(part);
      this.#borrowed.push({ part, place });
    }
  }

  /** Puts everything back where it was, and in sight. */
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

/** The heading of the section that a step stands in: with it the step is not torn from what it is part of. */
export function sectionOf(item: Element): Element[] {
  let before: Element | null = item.closest('.prose > *');
  while (before && !before.matches('h2')) before = before.previousElementSibling;
  return before ? [before] : [];
}
