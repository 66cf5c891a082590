import type { Language } from './languages.ts';

/** The words of one part of the interface: by language, then by key. `{name}` stands for what is filled in. */
export type Words<Key extends string = string> = Readonly<
  Record<Language, Readonly<Record<Key, string>>>
>;

/** Declares words. A language without one of the keys that another has does not compile. */
export const defineWords = <Key extends string>(words: Words<Key>): Words<Key> => words;
