import { finding, type Finding } from './finding.ts';
import { listed } from '../authored/guide-data.ts';
import type { AuthoredGuide, Library } from '../authored/library.ts';
import { child, items, textOf, type YamlNode } from '../authored/read/yaml-tree.ts';

/** Changes stand in order, nothing is dated later than the guide was checked, and no check is still to come. */
export function checkDates(guide: AuthoredGuide, library: Library): readonly Finding[] {
  const root = guide.yaml?.root;
  const checked = child(child(root, 'checked'), 'on');
  const changes = items(child(root, 'changes')).flatMap((change) => child(change, 'date') ?? []);
  return [
    ...misordered(changes),
    ...(checked ? future(checked, library.today) : []),
    ...later('The first version', [child(root, 'written')], checked),
    ...later('The change', changes, checked),
    ...listed(guide, 'sources').flatMap(({ id, node }) =>
      later(`The source "${id}"`, [child(node, 'date')], checked),
    ),
  ];
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether one date is surely after another: "2018-07" is neither before nor after "2018". */
function isAfter(date: string, other: string): boolean {
  return DATE.test(date) && DATE.test(other) && date > other && !date.startsWith(other);
}

function misordered(dates: readonly YamlNode[]): readonly Finding[] {
  return dates.flatMap((node, index) => {
    const date = textOf(node);
    const before = textOf(dates[index - 1]);
    if (date === undefined || before === undefined || !isAfter(before, date)) return [];
    return [finding('change-order', node.place, { date, before })];
  });
}

function future(node: YamlNode, today: string): readonly Finding[] {
  const date = textOf(node) ?? '';
  return isAfter(date, today) ? [finding('date-in-future', node.place, { date })] : [];
}

function later(
  what: string,
  nodes: readonly (YamlNode | undefined)[],
  checkedNode: YamlNode | undefined,
): readonly Finding[] {
  const checked = textOf(checkedNode);
  return nodes.flatMap((node) => {
    const date = textOf(node);
    if (!node || date === undefined || checked === undefined || !isAfter(date, checked)) return [];
    return [finding('date-after-check', node.place, { what, date, checked })];
  });
}
