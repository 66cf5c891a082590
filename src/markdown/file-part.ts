/**
 * The lines of a file from the first that begins with one text to the next that begins with another, without the indent that
 * they share; undefined if there are none. Blanks before a line do not count.
 */
export function partOf(code: string, from: string, to: string): string | undefined {
  const lines = code.trimEnd().split('\n');
  const begins = (line: string, text: string): boolean => line.trimStart().startsWith(text.trim());
  const first = lines.findIndex((line) => begins(line, from));
  const last = lines.findIndex((line, index) => index >= first && begins(line, to));
  if (first < 0 || last < 0) return undefined;
  const part = lines.slice(first, last + 1);
  const indents = part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return part.map((line) => line.slice(shared)).join('\n');
}
