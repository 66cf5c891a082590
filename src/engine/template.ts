import { own } from './model.ts';

/** Puts words into a phrase of the interface: `phrase('{done} of {total}', { done: 4, total: 9 })`. */
export function phrase(pattern: string, words: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{([a-z]+)\}/gi, (whole, name: string) =>
    String(own(words, name) ?? whole),
  );
}
