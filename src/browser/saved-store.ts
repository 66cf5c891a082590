import { merge } from '../engine/merge.ts';
import { takeBack } from '../engine/take-back.ts';
import { decode, emptyState, encode, PARTS, type SavedState } from '../engine/saved-state.ts';
import { asideKey, BASE, guideKey } from './keys.ts';
import { Store, type Readable } from './store.ts';

/** Why saving does not work as it should; the reader is told once. `partial`: some of the text could not be read. */
export type StorageProblem = 'unreadable' | 'partial' | 'newer' | 'forbidden' | 'full';

/** The little of `localStorage` that is needed; tests hand in their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What can be taken back: what it is called, and how. */
export interface Undoable {
  readonly title: string;
  readonly before: SavedState;
  /** True if taking it back leaves no trace: what came from elsewhere may come again. */
  readonly cameIn: boolean;
}

/** Adds to a change what the page knows and the element that made it need not. */
export type Sign = (after: SavedState, before: SavedState) => SavedState;

/**
 * One guide's progress, kept in the browser. What is in memory is the truth of this page; every change is written if it may
 * be, and what other tabs wrote is read before each change, so that two tabs agree.
 */
export class SavedStore {
  readonly #guide: string;
  readonly #shelf: () => Shelf;
  readonly #sign: Sign;
  readonly #state = new Store<SavedState>(emptyState());
  readonly #problem = new Store<StorageProblem | undefined>(undefined);
  readonly #undoable = new Store<Undoable | undefined>(undefined);
  /** What the shelf held when it was last read or written. */
  #known: string | null = null;
  /** False while asking for the shelf or reading it throws. */
  #reachable = true;
  /** What a newer version wrote is not ours to overwrite. */
  #newer = false;
  /** A text that could not be read, or not all of it, and has no copy yet: it must not be overwritten before. */
  #uncopied: { readonly text: string; readonly why: 'unreadable' | 'partial' } | undefined;
  /** True if this page's last change is not on the shelf. */
  #unsaved = false;

  /** @param shelf gives `localStorage`; a function, because already asking for it throws where it is forbidden */
  constructor(guide: string, shelf: () => Shelf, sign: Sign = (after) => after) {
    this.#guide = guide;
    this.#shelf = shelf;
    this.#sign = sign;
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

  /**
   * Changes the state, keeps it and tells the watchers. With a title, the change can be taken back.
   *
   * @param cameIn true if the change is none of this reader's here, but comes from another device
   */
  update(change: (state: SavedState) => SavedState, title?: string, cameIn = false): void {
    this.reread();
    const before = this.#state.get();
    const after = change(before);
    this.#keep(cameIn ? after : this.#sign(after, before));
    this.#undoable.set(title === undefined ? undefined : { title, before, cameIn });
  }

  /**
   * Puts back the state before the last change, unless another tab has written since.
   *
   * @returns whether it did
   */
  undo(): boolean {
    this.reread();
    const undoable = this.#undoable.get();
    if (!undoable) return false;
    const { before, cameIn } = undoable;
    this.#keep(cameIn ? before : takeBack(this.#state.get(), before, Date.now()));
    this.#undoable.set(undefined);
    return true;
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
      this.#reachable = true;
    } catch {
      this.#reachable = false;
      this.#problem.set('forbidden');
      return;
    }
    if (text === this.#known) return;
    this.#known = text;
    this.#newer = false;
    this.#uncopied = undefined;
    // Taking back now would take back what the other tab did.
    this.#undoable.set(undefined);
    const decoded = text === null ? undefined : decode(text);
    if (!decoded) {
      // Erased, and that goes for what could not be written as well.
      this.#unsaved = false;
      this.#state.set(emptyState());
    } else if (decoded.ok && !decoded.partial) {
      this.#state.set(this.#unsaved ? merge(this.#state.get(), decoded.state) : decoded.state);
    } else if (decoded.ok) {
      // What cannot be read may be something that this page still knows.
      const state = merge(this.#state.get(), decoded.state);
      this.#uncopied = { text: text ?? '', why: 'partial' };
      this.#keep(state);
    } else if (decoded.why === 'newer') {
      this.#newer = true;
      this.#problem.set('newer');
    } else {
      // It gives way at once, so that it is set aside once and not at every visit.
      this.#uncopied = { text: text ?? '', why: 'unreadable' };
      this.#write(this.#state.get());
    }
  }

  /** Written first: a watcher that breaks must not cost the reader a tick. */
  #keep(state: SavedState): void {
    this.#write(state);
    this.#state.set(state);
  }

  #write(state: SavedState): void {
    this.#unsaved = true;
    if (!this.#reachable || this.#newer) return;
    // Nothing was ever said: no entry, also after an import that was taken back.
    const text = isEmpty(state) ? null : encode(state, BASE);
    const unread = this.#uncopied;
    try {
      const shelf = this.#shelf();
      this.#setAside(shelf);
      if (text === null) shelf.removeItem(guideKey(this.#guide));
      else shelf.setItem(guideKey(this.#guide), text);
      this.#known = text;
      this.#unsaved = false;
      if (unread) this.#problem.set(unread.why);
      else if (!wasSetAside(this.#problem.get())) this.#problem.set(undefined);
    } catch {
      this.#problem.set(unread && !this.#uncopied ? unread.why : 'full');
    }
  }

  /** An unreadable text is copied to a key of its own before anything is written in its place. */
  #setAside(shelf: Shelf): void {
    if (this.#uncopied === undefined) return;
    const { text } = this.#uncopied;
    let at = Date.now();
    while (![null, text].includes(shelf.getItem(asideKey(this.#guide, at)))) at += 1;
    shelf.setItem(asideKey(this.#guide, at), text);
    this.#uncopied = undefined;
  }
}

const isEmpty = (state: SavedState): boolean =>
  state.visited === 0 && PARTS.every((part) => Object.keys(state[part]).length === 0);

const wasSetAside = (problem: StorageProblem | undefined): boolean =>
  problem === 'unreadable' || problem === 'partial';
