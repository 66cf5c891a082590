import { parseHTML } from 'linkedom';
import type { StepModel } from '../../src/engine/model.ts';
import type { PageModel } from '../../src/engine/page-model.ts';

/** What names a step, a task or a field; it must not stand in a page twice. */
const NAMING = [
  ...['id', 'name', 'for', 'aria-labelledby', 'aria-describedby'],
  ...['data-step', 'data-step-item', 'data-map-step', 'data-number', 'data-task', 'data-skip'],
  ...['data-checkpoint', 'data-take-back'],
];

/**
 * A guide page with its steps over and over until there are so many: longer than any that we have, and as rich.
 *
 * @param html the page as it was built
 */
export function lengthen(html: string, count: number): string {
  const { document } = parseHTML(html);
  const script = document.getElementById('guide-model');
  const model = JSON.parse(script?.textContent ?? 'null') as PageModel;
  const own = model.guide.steps;
  const rounds = Math.ceil(count / own.length) - 1;
  const trail = [...document.querySelectorAll('.trail')].at(-1);
  const map = document.querySelector('trail-map ol');
  if (!script || !trail || !map || rounds < 0) throw new Error('This page cannot be lengthened.');

  const items = [...document.querySelectorAll('[data-step-item]')];
  const entries = [...document.querySelectorAll('[data-map-step]')];
  const steps: StepModel[] = [...own];
  for (let round = 1; round <= rounds; round += 1) {
    const again = own.slice(0, count - steps.length);
    trail.append(...items.slice(0, again.length).map((item) => renamed(item, round)));
    map.append(...entries.slice(0, again.length).map((entry) => renamed(entry, round)));
    steps.push(...again.map((step) => renamedStep(step, round)));
  }
  const longer: PageModel = { ...model, guide: { ...model.guide, steps } };
  script.textContent = JSON.stringify(longer).replaceAll('<', '\\u003c');
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

const rename = (id: string, round: number): string => `${id}-${round}`;

function renamed(node: Element, round: number): Element {
  const copy = node.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of NAMING) {
      const ids = element.getAttribute(name)?.split(' ');
      if (ids) element.setAttribute(name, ids.map((id) => rename(id, round)).join(' '));
    }
  }
  return copy;
}

function renamedStep(step: StepModel, round: number): StepModel {
  const { answers, ...rest } = step;
  const to = (id: string) => (id === 'end' || id === 'next' ? id : rename(id, round));
  return {
    ...rest,
    id: rename(step.id, round),
    ...(answers && { answers: answers.map((each) => ({ ...each, to: to(each.to) })) }),
  };
}
