import { linkedChoices } from './linked-choices.ts';
import { applies, own, type Chosen, type Condition, type GuideModel } from './model.ts';

/**
 * The query of an address that asks for these choices and no others. What else stands in it stays.
 *
 * @returns with its question mark; empty if there is nothing to ask for
 */
export function searchWith({ choices }: GuideModel, search: string, chosen: Chosen): string {
  const query = new URLSearchParams(search);
  for (const { id } of choices) {
    query.delete(id);
    for (const option of own(chosen, id) ?? []) query.append(id, option);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The choices of a link that the reader has made otherwise. The order of options does not count. */
export function conflicts(linked: Chosen, chosen: Chosen): Chosen {
  return only(linked, (choice, options) => {
    const taken = own(chosen, choice);
    return taken !== undefined && String(taken.toSorted()) !== String([...options].toSorted());
  });
}

/** The choices that an address names with no option that the guide has. */
export function unknownAnswers(model: GuideModel, search: string): readonly string[] {
  const query = new URLSearchParams(search);
  const known = linkedChoices(model, search);
  return model.choices
    .map(({ id }) => id)
    .filter((id) => query.getAll(id).some((option) => option !== '') && !own(known, id));
}

/** What of a condition the reader has chosen otherwise: why a step is hidden. */
export function ruledOut(when: Condition | undefined, chosen: Chosen): Condition {
  return only(when ?? {}, (choice, options) => !applies({ [choice]: options }, chosen));
}

/**
 * How the choices have to be for a step to be shown: its only option is taken, beside the others where there may be several.
 * Where it is for several options nobody can tell which is the reader's: such a choice is unmade, which shows all of them.
 */
export function choicesFor(model: GuideModel, out: Condition, chosen: Chosen): Chosen {
  return Object.fromEntries(
    Object.entries(out).map(([choice, options]) => {
      const many = model.choices.some(({ id, many }) => id === choice && many);
      if (options.length > 1) return [choice, []];
      return [choice, many ? [...(own(chosen, choice) ?? []), ...options] : options];
    }),
  );
}

/** A choice less those of another. */
export function without(chosen: Chosen, other: Chosen): Chosen {
  return only(chosen, (choice) => own(other, choice) === undefined);
}

function only(
  chosen: Chosen,
  keep: (choice: string, options: readonly string[]) => boolean,
): Chosen {
  return Object.fromEntries(
    Object.entries(chosen).filter(([choice, options]) => keep(choice, options)),
  );
}
