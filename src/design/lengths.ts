/** A size or space of the tokens as it is written there: `--space-4: 1rem`. */
export interface Length {
  readonly name: string;
  readonly value: string;
}

/** What a style sheet declares under `--size-…` and `--space-…`, in its order; the first declaration of a name counts. */
export function readLengths(css: string): readonly Length[] {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(
    /--((?:size|space)-[a-z0-9]+):\s*([^;]+);/g,
  )) {
    if (!found.has(name)) found.set(name, value);
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
