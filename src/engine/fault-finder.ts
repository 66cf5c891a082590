/** A fault that a pasted message can show. The first in the list whose patterns all match is the one. */
export interface FaultModel {
  readonly id: string;
  readonly match: readonly string[];
}

/** The longest text that is looked at: a dialog has a few hundred characters, a log's first page will do. */
export const LONGEST_MESSAGE = 20_000;

/** Names the fault in a message, or nothing. Case, line breaks and runs of blanks do not count. */
export function findFault<F extends FaultModel>(
  message: string,
  faults: readonly F[],
): F | undefined {
  const text = message.slice(0, LONGEST_MESSAGE).normalize('NFKC').replace(/\s+/g, ' ');
  return faults.find((fault) =>
    fault.match.every((pattern) => new RegExp(pattern, 'i').test(text)),
  );
}
