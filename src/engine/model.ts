/**
 * What the engine knows about a guide: ids and how they hang together, no words.
 * The build makes it from `guide.yml` and hands it to the browser as JSON.
 */
export interface GuideModel {
  readonly guide: string;
  readonly steps: readonly StepModel[];
  readonly choices: readonly ChoiceModel[];
}

export interface StepModel {
  readonly id: string;
  readonly when?: Condition;
  readonly optional?: boolean;
  readonly answers?: readonly AnswerModel[];
}

/** One answer of a step's checkpoint. */
export interface AnswerModel {
  readonly id: string;
  /** `end`, `next` or the id of a step, before or after the one that asks. */
  readonly to: string;
}

export interface ChoiceModel {
  readonly id: string;
  readonly options: readonly string[];
  readonly many?: boolean;
}

/** For which options something is meant. Every choice named must match; any of its options will do. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** The options taken, by choice. A choice that is absent has not been made. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** Reads an own property only: ids may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** True unless a choice that was made rules it out: before choosing, every variant is there. */
export function applies(condition: Condition | undefined, chosen: Chosen): boolean {
  if (!condition) return true;
  return Object.entries(condition).every(([choice, options]) => {
    const taken = own(chosen, choice);
    return !taken || taken.length === 0 || taken.some((option) => options.includes(option));
  });
}
