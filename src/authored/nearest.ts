/** The known word that the author most likely meant; nothing if none is near. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const wanted = simplify(found);
  const [best] = known
    .map((word) => ({ word, distance: distance(wanted, simplify(word)) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3))
    ? best.word
    : undefined;
}

/** Advice for an unknown name: the near one if there is one, else all that exist. */
export function advise(found: string, known: readonly string[], none: string): string {
  const meant = nearest(found, known);
  if (meant !== undefined && meant !== found) return `Did you mean "${meant}"?`;
  if (known.length === 0) return none;
  const listed = [...new Set(known)];
  const rest = listed.length > LONGEST_LIST ? ` and ${listed.length - LONGEST_LIST} more` : '';
  return `Use one of: ${listed.slice(0, LONGEST_LIST).join(', ')}${rest}.`;
}

const LONGEST_LIST = 20;

const simplify = (word: string): string =>
  word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[-_\s]+/g, '-');

/** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + change,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
