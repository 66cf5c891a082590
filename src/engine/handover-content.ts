import { isTakenBack, type Entries, type SavedState } from './saved-state.ts';

/** What the page knows about a guide that decides what of its state may travel. */
export interface TravelRules {
  /** Placeholders whose values never leave this page. */
  readonly secrets: readonly string[];
  /** Steps whose titles the other side has as well: their copies stay at home, to keep a link short. */
  readonly known?: readonly string[];
}

/** The state without what must not travel, or need not. */
export function forTravel(state: SavedState, { secrets, known = [] }: TravelRules): SavedState {
  const steps = Object.entries(state.steps).map(([id, entry]) => {
    const { title, ...rest } = entry;
    return [id, title === undefined || known.includes(id) ? rest : entry] as const;
  });
  const values = Object.entries(state.values).filter(([id]) => !secrets.includes(id));
  return { ...state, steps: Object.fromEntries(steps), values: Object.fromEntries(values) };
}

/** True if a state says nothing at all. */
export const isBlank = ({ steps, tasks, answers, choices, values }: SavedState): boolean =>
  [steps, tasks, answers, choices, values].every((part) =>
    Object.values<{ readonly is: unknown }>(part).every(({ is }) => isTakenBack(is)),
  );

/** What was taken in, as counts of what is now otherwise than before. */
export interface News {
  readonly steps: number;
  readonly tasks: number;
  readonly skipped: number;
  /** Ticks of steps and tasks that were taken back elsewhere, later than they were made here. */
  readonly opened: number;
  readonly answers: number;
  readonly choices: number;
  readonly values: number;
}

export function newsOf(before: SavedState, after: SavedState): News {
  const steps = changed(before.steps, after.steps);
  const tasks = changed(before.tasks, after.tasks);
  const count = (marks: readonly unknown[], mark: string): number =>
    marks.filter((is) => is === mark).length;
  return {
    steps: count(steps, 'done'),
    tasks: count(tasks, 'done'),
    skipped: count(steps, 'skipped'),
    opened: count([...steps, ...tasks], 'open'),
    answers: changed(before.answers, after.answers).length,
    choices: changed(before.choices, after.choices).length,
    values: changed(before.values, after.values).length,
  };
}

export function addNews(news: readonly News[]): News {
  const sum = (kind: keyof News): number => news.reduce((all, each) => all + each[kind], 0);
  return {
    steps: sum('steps'),
    tasks: sum('tasks'),
    skipped: sum('skipped'),
    opened: sum('opened'),
    answers: sum('answers'),
    choices: sum('choices'),
    values: sum('values'),
  };
}

/** Entries whose value changed; clearing an unset entry is no change. */
function changed<T>(before: Entries<T>, after: Entries<T>): T[] {
  const old = new Map(Object.entries(before).map(([id, { is }]) => [id, is]));
  return Object.entries(after).flatMap(([id, { is }]) => {
    const was = old.get(id);
    const isSame = was === undefined ? isTakenBack(is) : JSON.stringify(was) === JSON.stringify(is);
    return isSame ? [] : [is];
  });
}
