import { describe, expect, test } from 'vitest';
import { Store } from '../../../src/browser/store.ts';

const forEver = () => ({ signal: new AbortController().signal });

describe('a store', () => {
  test('shows its value at once and after each change', () => {
    const store = new Store(1);
    const seen: number[] = [];
    store.watch((value) => seen.push(value), forEver());
    store.set(2);
    store.set(3);
    expect(seen).toEqual([1, 2, 3]);
    expect(store.get()).toBe(3);
  });

  test('says nothing when the value stays the same', () => {
    const store = new Store('a');
    const seen: string[] = [];
    store.watch((value) => seen.push(value), forEver());
    store.set('a');
    expect(seen).toEqual(['a']);
  });

  test('falls silent when the signal is aborted', () => {
    const store = new Store(1);
    const seen: number[] = [];
    const watching = new AbortController();
    store.watch((value) => seen.push(value), { signal: watching.signal });
    watching.abort();
    store.set(2);
    expect(seen).toEqual([1]);
  });

  test('never shows anything to a signal that was aborted before', () => {
    const store = new Store(1);
    const seen: number[] = [];
    store.watch((value) => seen.push(value), { signal: AbortSignal.abort() });
    store.set(2);
    expect(seen).toEqual([]);
  });

  test('one watcher leaves, the others stay', () => {
    const store = new Store(1);
    const seen: string[] = [];
    const first = new AbortController();
    store.watch((value) => seen.push(`first ${String(value)}`), { signal: first.signal });
    store.watch((value) => seen.push(`second ${String(value)}`), forEver());
    first.abort();
    store.set(2);
    expect(seen).toEqual(['first 1', 'second 1', 'second 2']);
  });
});

describe('while a change is being shown', () => {
  test('a watcher that makes another change leaves nobody with the old value', () => {
    const store = new Store(0);
    const seen: number[] = [];
    store.watch((value) => {
      if (value === 1) store.set(2);
    }, forEver());
    store.watch((value) => seen.push(value), forEver());
    store.set(1);
    expect(store.get()).toBe(2);
    expect(seen).toEqual([0, 2]);
  });

  test('a watcher that joins is shown the value once', () => {
    const store = new Store(0);
    const seen: number[] = [];
    let joined = false;
    store.watch((value) => {
      if (value === 0 || joined) return;
      joined = true;
      store.watch((each) => seen.push(each), forEver());
    }, forEver());
    store.set(1);
    expect(seen).toEqual([1]);
    store.set(2);
    expect(seen).toEqual([1, 2]);
  });

  test('a watcher that another one sends away is not shown it any more', () => {
    const store = new Store(0);
    const seen: number[] = [];
    const second = new AbortController();
    store.watch((value) => {
      if (value === 1) second.abort();
    }, forEver());
    store.watch((value) => seen.push(value), { signal: second.signal });
    store.set(1);
    expect(seen).toEqual([0]);
  });
});
