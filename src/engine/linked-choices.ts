import { own, type Chosen, type GuideModel } from './model.ts';
import type { SavedState } from './saved-state.ts';

/**
 * What an address asks for: `?pool=antpool&site=tanks&site=fleet`, a choice of several answers naming each. Choices and options
 * that the guide does not have are left out: an address may carry anything.
 *
 * @param search with or without its question mark
 */
export function linkedChoices(model: GuideModel, search: string): Chosen {
  const query = new URLSearchParams(search);
  return knownChoices(model, (choice) => query.getAll(choice));
}

/** What a link asks for counts for this visit only, and not for a choice that was made or unmade since. */
export function stillLinked(linked: Chosen, opened: SavedState, now: SavedState): Chosen {
  const madeAt = (state: SavedState, choice: string) => own(state.choices, choice)?.at;
  return Object.fromEntries(
    Object.entries(linked).filter(([choice]) => madeAt(opened, choice) === madeAt(now, choice)),
  );
}

/** The options taken, less those that the guide does not have; one only, where the choice takes no more. */
export function knownChoices(
  { choices }: GuideModel,
  taken: (choice: string) => readonly string[] | undefined,
): Chosen {
  return Object.fromEntries(
    choices.flatMap(({ id, options, many }) => {
      const known = [...new Set(taken(id))].filter((option) => options.includes(option));
      return known.length > 0 ? [[id, many ? known : known.slice(0, 1)]] : [];
    }),
  );
}
