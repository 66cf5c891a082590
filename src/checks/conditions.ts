import { finding, type Finding, type Place } from './finding.ts';
import { conditionOf, idsOf, listed, named } from '../authored/guide-data.ts';
import { isWhole, pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { advise, nearest } from '../authored/nearest.ts';
import { child, fields, items, textOf } from '../authored/read/yaml-tree.ts';
import { attributeOf, usesOf } from '../authored/text-parts.ts';

/** Everything that depends on a choice names one that exists, with an option that it has; and no choice is idle. */
export function checkConditions(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  const named = [...inData(guide), ...inTexts(guide)];
  return [
    ...[...named, ...inFaults(guide)].flatMap((dependence) => judge(guide, dependence)),
    ...idle(guide, new Set(named.map(({ choice }) => choice))),
  ];
}

interface Dependence {
  readonly choice: string;
  readonly options: readonly { readonly text: string; readonly place: Place }[];
  readonly choicePlace: Place;
}

function inData(guide: AuthoredGuide): readonly Dependence[] {
  const placeholders = listed(guide, 'placeholders').map(({ node }) => node);
  const rules = placeholders.flatMap((node) =>
    ['rules', 'warnings'].flatMap((list) => items(child(node, list))),
  );
  const steps = listed(guide, 'steps').map(({ node }) => node);
  return [...steps, ...placeholders, ...rules].flatMap(conditionOf);
}

function inTexts(guide: AuthoredGuide): readonly Dependence[] {
  return pagesOf(guide).flatMap((text) =>
    usesOf(text, 'When').flatMap(({ element, place }) => {
      const choice = attributeOf(element, 'choice');
      if (choice === undefined) return [];
      const options = (attributeOf(element, 'is') ?? '')
        .split(/\s+/)
        .filter((option) => option !== '');
      return [
        { choice, choicePlace: place, options: options.map((option) => ({ text: option, place })) },
      ];
    }),
  );
}

/** What a fault answers for the reader. */
function inFaults(guide: AuthoredGuide): readonly Dependence[] {
  return listed(guide, 'faults').flatMap(({ node }) =>
    [...(fields(child(node, 'choose')) ?? [])].map(([choice, { key, node: option }]) => {
      const text = textOf(option);
      const options = text === undefined ? [] : [{ text, place: option.place }];
      return { choice, choicePlace: key, options };
    }),
  );
}

function judge(
  guide: AuthoredGuide,
  { choice, choicePlace, options }: Dependence,
): readonly Finding[] {
  const found = listed(guide, 'choices').find(({ id }) => id === choice);
  if (!found) {
    const advice = advise(
      choice,
      idsOf(guide, 'choices'),
      'List it under "choices:", with its options.',
    );
    return [finding('unknown-choice', choicePlace, { choice, advice })];
  }
  const known = named(child(found.node, 'options')).map(({ id }) => id);
  return options
    .filter(({ text }) => !known.includes(text))
    .map(({ text, place }) => {
      const advice = advise(text, known, 'List it under the options of the choice.');
      return finding('unknown-option', place, { choice, option: text, advice });
    });
}

function idle(guide: AuthoredGuide, used: ReadonlySet<string>): readonly Finding[] {
  // A text that cannot be read may hold the very passage that depends on the choice.
  if (!isWhole(guide)) return [];
  const known = idsOf(guide, 'choices');
  // A misspelt name has its finding; it is likely that this choice was meant.
  const meant = new Set(
    [...used].map((choice) => (known.includes(choice) ? choice : nearest(choice, known))),
  );
  return listed(guide, 'choices')
    .filter(({ id }) => !meant.has(id))
    .map(({ id, place }) => finding('unused-choice', place, { choice: id }));
}
