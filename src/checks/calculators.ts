import { calculators, isCalculatorId } from '../engine/calculators.ts';
import { finding, type Finding } from './finding.ts';
import { listed, named, type Named } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { advise } from '../authored/nearest.ts';
import { child, fields, items, texts } from '../authored/read/yaml-tree.ts';

/** A calculator is one that the engine has, with all its inputs and results, and presets for its inputs only. */
export function checkCalculators(guide: AuthoredGuide): readonly Finding[] {
  return listed(guide, 'calculators').flatMap((calculator) => [
    ...signature(calculator),
    ...presets(calculator),
  ]);
}

function signature({ id, place, node }: Named): readonly Finding[] {
  if (!isCalculatorId(id)) {
    const advice = advise(id, Object.keys(calculators), '');
    return [finding('unknown-calculation', place, { calculator: id, advice })];
  }
  const inputs = child(node, 'inputs');
  const results = child(node, 'results');
  const wrongInputs = difference(
    calculators[id].inputs,
    texts(inputs).map(({ text }) => text),
  );
  const wrongResults = difference(
    calculators[id].results,
    named(results).map((result) => result.id),
  );
  return [
    ...(inputs && wrongInputs
      ? [
          finding('calculator-inputs', inputs.place, {
            calculator: id,
            problem: wrongInputs,
            expected: calculators[id].inputs.join(', '),
          }),
        ]
      : []),
    ...(results && wrongResults
      ? [
          finding('calculator-results', results.place, {
            calculator: id,
            problem: wrongResults,
            expected: calculators[id].results.join(', '),
          }),
        ]
      : []),
  ];
}

/** In words, what is missing and what is too much; undefined if both lists hold the same. */
function difference(expected: readonly string[], given: readonly string[]): string | undefined {
  const missing = expected.filter((id) => !given.includes(id));
  const extra = given.filter((id) => !expected.includes(id));
  const parts = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`does not know ${extra.join(', ')}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

function presets({ id, node }: Named): readonly Finding[] {
  const inputs = texts(child(node, 'inputs')).map(({ text }) => text);
  return items(child(node, 'presets')).flatMap((preset) =>
    [...(fields(child(preset, 'values')) ?? [])]
      .filter(([input]) => !inputs.includes(input))
      .map(([input, { key }]) => {
        const advice = advise(input, inputs, 'Remove it.');
        return finding('preset-input', key, { input, calculator: id, advice });
      }),
  );
}
