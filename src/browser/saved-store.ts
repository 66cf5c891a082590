import { decode, emptyState, encode, type SavedState } from '../engine/saved-state.ts';
import { asideKey, guideKey } from './keys.ts';
import { Store, type Readable } from './store.ts';

/** Why saving does not work as it should; the reader is told once. */
export type StorageProblem = 'unreadable' | 'newer' | 'forbidden' | 'full';

/** The little of `localStorage` that is needed; tests hand in their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** What can be taken back: what it is called, and how. */
export interface Undoable {
  readonly title: string;
  readonly before: SavedState;
}

/**
 * One guide's progress, kept in the browser. What is in memory is the truth of this page; every change is written if it may
 * be, and what other tabs wrote is read before each change, so that two tabs agree.
 */
export class SavedStore {
  readonly #guide: string;
  readonly #shelf: () => Shelf;
  readonly #state = new Store<SavedState>(emptyState());
  readonly #problem = new Store<StorageProblem | undefined>(undefined);
  readonly #undoable = new Store<Undoable | undefined>(undefined);
  /** What the shelf held when it was last read or written. */
  #known: string | null = null;
  #writable = true;

  /** @param shelf gives `localStorage`; a function, because already asking for it throws where it is forbidden */
  constructor(guide: string, shelf: () => Shelf) {
    this.#guide = guide;
    this.#shelf = shelf;
    this.reread();
  }

  get state(): Readable<SavedState> {
    return this.#state;
  }
  get problem(): Readable<StorageProblem | undefined> {
    return this.#problem;
  }
  /** The last change that can be taken back, if it is still this page's last. */
  get undoable(): Readable<Undoable | undefined> {
    return this.#undoable;
  }

  /** Changes the state, keeps it and tells the watchers. With a title, the change can be taken back. */
  update(change: (state: SavedState) => SavedState, title?: string): void {
    this.reread();
    const before = this.#state.get();
    this.#state.set(change(before));
    this.#write();
    this.#undoable.set(title === undefined ? undefined : { title, before });
  }

  /** Puts back the state before the last change. */
  undo(): void {
    const undoable = this.#undoable.get();
    if (!undoable) return;
    this.#state.set(undoable.before);
    this.#write();
    this.#undoable.set(undefined);
  }

  /** Lets the last change stand. */
  forgetUndo(): void {
    this.#undoable.set(undefined);
  }

  /** Takes in what another tab may have written. */
  reread(): void {
    let text: string | null;
    try {
      text = this.#shelf().getItem(guideKey(this.#guide));
    } catch {
      this.#fail('forbidden');
      return;
    }
    if (text === this.#known) return;
    this.#known = text;
    this.#writable = true;
    // Taking back now would take back what the other tab did.
    this.#undoable.set(undefined);
    const decoded = text === null ? { ok: true as const, state: emptyState() } : decode(text);
    if (decoded.ok) {
      this.#state.set(decoded.state);
    } else if (decoded.why === 'newer') {
      this.#fail('newer');
    } else {
      this.#setAside(text ?? '');
    }
  }

  /** An unreadable text is copied to a key of its own before anything is written in its place. */
  #setAside(text: string): void {
    try {
      this.#shelf().setItem(asideKey(this.#guide, Date.now()), text);
      this.#problem.set('unreadable');
    } catch {
      this.#fail('full');
    }
  }

  #write(): void {
    if (!this.#writable) return;
    const text = encode(this.#state.get());
    try {
      this.#shelf().setItem(guideKey(this.#guide), text);
      this.#known = text;
    } catch {
      this.#problem.set('full');
    }
  }

  #fail(problem: StorageProblem): void {
    this.#writable = false;
    this.#problem.set(problem);
  }
}
