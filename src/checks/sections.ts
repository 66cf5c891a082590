import { finding, type Finding } from './finding.ts';
import { pagesOf, type AuthoredGuide } from '../authored/library.ts';
import type { GuideText } from '../authored/library.ts';
import { headingsIn, markAtEnd, tasksIn, type HeadingPart } from '../authored/text-parts.ts';

/** Headings have the right level and sections an id; so have tasks, and nothing else. */
export function checkSections(guide: AuthoredGuide): readonly Finding[] {
  return pagesOf(guide).flatMap((text) => [
    ...levels(headingsIn(text)),
    ...headingsIn(text).filter(lacksId).map(withoutId),
    ...tasks(text),
    ...strayMarks(text),
  ]);
}

function levels(headings: readonly HeadingPart[]): readonly Finding[] {
  let above = 1;
  return headings.flatMap(({ node: { depth }, title, inStep, place }) => {
    const fits = inStep ? depth === 4 : depth > 1 && depth <= above + 1;
    const better = inStep ? '####' : '#'.repeat(Math.min(Math.max(above + 1, 2), 4));
    const where = inStep
      ? 'inside a step'
      : depth === 1
        ? 'the page: its title is in the front matter'
        : `after a heading of level ${above}`;
    if (!inStep) above = fits ? depth : better.length;
    return fits ? [] : [finding('heading-level', place, { title, level: depth, where, better })];
  });
}

/** Whether a heading is a section that cannot be linked to. */
export function lacksId({ node, inStep, mark }: HeadingPart): boolean {
  return !inStep && node.depth <= 3 && mark === undefined;
}

function withoutId({ node, title, place }: HeadingPart): Finding {
  const example = `${'#'.repeat(node.depth)} ${title} ^${suggestId(title)}`;
  return finding('section-without-id', place, { title, example });
}

function tasks(text: GuideText): readonly Finding[] {
  return tasksIn(text).flatMap(({ mark, node, title, place }) => [
    ...(mark
      ? []
      : [
          finding('task-without-id', place, {
            title,
            example: `- [ ] ${title} ^${suggestId(title)}`,
          }),
        ]),
    ...(node.checked === true ? [finding('ticked-task', place, { title })] : []),
  ]);
}

/** An id made of the first words; of a Chinese title none can be made. */
function suggestId(title: string): string {
  const words = title.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [];
  return words.length === 0 ? 'short-english-id' : words.slice(0, 3).join('-');
}

/** A mark that ends a paragraph which is no task: the author forgot the box. */
function strayMarks(text: GuideText): readonly Finding[] {
  return text.nodes.flatMap(({ node, parent }) => {
    if (node.type !== 'paragraph') return [];
    const item = parent?.node;
    const inTask =
      item?.type === 'listItem' && typeof item.checked === 'boolean' && item.children[0] === node;
    const mark = inTask ? undefined : markAtEnd(text, node);
    if (!mark) return [];
    const before = text.source[(node.position?.end.offset ?? 0) - mark.id.length - 2] ?? '';
    // "2^n" at the end of a sentence is arithmetic, not a mark.
    return /\s/.test(before) ? [finding('stray-id', mark.place, { id: mark.id })] : [];
  });
}
