import type { Shelf } from '../../src/browser/saved-store.ts';

/** A `localStorage` for tests: every browser tab of a test can share one. */
export class TestShelf implements Shelf {
  readonly texts = new Map<string, string>();
  /** How many characters fit. */
  room = Number.POSITIVE_INFINITY;
  forbidden = false;
  writes = 0;

  /** What a store is given: asking already throws where storage is forbidden. */
  readonly ask = (): Shelf => {
    if (this.forbidden) throw new DOMException('The operation is insecure.', 'SecurityError');
    return this;
  };

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const others = [...this.texts].filter(([each]) => each !== key);
    const used = others.reduce((sum, [each, kept]) => sum + each.length + kept.length, 0);
    if (used + key.length + text.length > this.room) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    this.writes += 1;
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.writes += 1;
    this.texts.delete(key);
  }

  /** The texts that were set aside. */
  get aside(): string[] {
    return [...this.texts]
      .filter(([key]) => key.startsWith('waymark:aside:'))
      .map(([, text]) => text);
  }
}
