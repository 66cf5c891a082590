/** What goes on working beside what is shown: the search by its keys, what is announced, what can be taken back. */
const ALIVE = 'site-search, [data-announcer], .toast';

/**
 * Shows some parts of the page alone and brings fields to where they are needed. The page's own nodes are used: a copy would
 * be a second box with the same id. Everything else is inert, and out of sight by `follow.css`.
 */
export class FollowStage {
  #away: HTMLElement[] = [];
  #borrowed: { readonly field: Element; readonly place: Comment }[] = [];

  /** Shows these parts, with what they stand in, and nothing else. */
  showOnly(parts: readonly Element[]): void {
    this.#comeBack();
    this.#hideBeside(document.body, [...parts, ...document.querySelectorAll(ALIVE)]);
  }

  /** Moves fields into a part of the page until {@link restore}. */
  borrow(fields: readonly Element[], into: Element): void {
    for (const field of fields) {
      const place = document.createComment('');
      field.replaceWith(place);
      into.append(field);
      this.#borrowed.push({ field, place });
    }
  }

  /** Puts everything back where it was, and in sight. */
  restore(): void {
    this.#comeBack();
    for (const { field, place } of this.#borrowed) place.replaceWith(field);
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
