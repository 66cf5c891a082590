import { defaultLanguage } from '../i18n/languages.ts';
import { pairSchema } from '../authored/guide-schema.ts';
import { pairModel } from '../authored/values-model.ts';
import { judge, judgeAll } from '../engine/value-rules.ts';
import { finding, type Finding } from './finding.ts';
import { idsOf, listed } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { advise } from '../authored/nearest.ts';
import { child, items, textOf, texts, toPlain, type YamlNode } from '../authored/read/yaml-tree.ts';
import { checkedOn, usableModel } from './values.ts';

/** Every pair names placeholders that there are, and what the guide shows of them goes together. */
export function checkPairs(guide: AuthoredGuide): readonly Finding[] {
  return items(child(guide.yaml?.root, 'pairs')).flatMap((pair) => [
    ...unknown(guide, pair),
    ...broken(guide, pair),
  ]);
}

function unknown(guide: AuthoredGuide, pair: YamlNode): readonly Finding[] {
  const known = idsOf(guide, 'placeholders');
  return texts(child(pair, 'of'))
    .filter(({ text }) => !known.includes(text))
    .map(({ text, place }) => {
      const advice = advise(text, known, 'List it under "placeholders:" in guide.yml.');
      return finding('unknown-placeholder', place, { placeholder: text, advice });
    });
}

function broken(guide: AuthoredGuide, node: YamlNode): readonly Finding[] {
  const { data } = pairSchema.safeParse(toPlain(node));
  if (!data) return [];
  const now = checkedOn(guide);
  const shown = listed(guide, 'placeholders').flatMap((placeholder) => {
    const model = usableModel(placeholder.node);
    const value = textOf(child(placeholder.node, 'default') ?? child(placeholder.node, 'example'));
    if (!model || value === undefined || !data.of.includes(placeholder.id)) return [];
    return judge(value, model, { now }).is === 'good' ? [{ model, value }] : [];
  });
  const judgements = judgeAll(
    { placeholders: shown.map(({ model }) => model), pairs: [pairModel(data, defaultLanguage)] },
    shown.map(({ model, value }) => [model.id, value] as const),
    { now },
  );
  const wrong = Object.entries(judgements).find(
    ([, judgement]) =>
      judgement.is === 'bad' ||
      (judgement.is === 'good' &&
        judgement.warning !== undefined &&
        judgement.warning === pairModel(data, defaultLanguage).message),
  );
  if (!wrong) return [];
  return [
    finding('pair-broken-by-examples', child(node, 'of')?.place ?? node.place, {
      kind: data.kind,
      placeholders: shown.map(({ model, value }) => `${model.id} ${value}`).join(' and '),
    }),
  ];
}
