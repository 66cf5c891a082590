import { createHash } from 'node:crypto';
import { FINGERPRINT_LENGTH } from '../engine/step-texts.ts';
import type { Language } from '../i18n/languages.ts';
import { parseMdx } from '../markdown/parse.ts';
import { attributeOf, type RootContent } from '../markdown/tree.ts';
import type { Guide } from '../authored/guide-schema.ts';
import { inLanguage } from '../authored/text-schema.ts';

/** Authored marks that are no words: ids at the end of a line, citations. */
const MARKS = /\s*\^[a-z][a-z0-9-]*\s*$|\[\^[a-z0-9][a-z0-9-]*\]/gm;

/**
 * A fingerprint of the words of each step: its title, its text and the question of its checkpoint. Where a line breaks, what
 * is emphasised, which source is cited and which number a step has is not part of it.
 *
 * @param body the text of the guide in this language, MDX
 * @returns one for each step, in the order of `steps`
 */
export function stepFingerprints(
  steps: NonNullable<Guide['steps']>,
  body: string,
  language: Language,
): readonly string[] {
  const bodies = new Map(stepsIn(parseMdx(body).children));
  return steps.map(({ id, title, checkpoint }) => {
    const texts = [title, ...(checkpoint ? [checkpoint.question] : [])];
    for (const { label, then } of checkpoint?.answers ?? []) texts.push(label, then ?? '');
    const words = [...texts.map((text) => inLanguage(text, language)), bodies.get(id) ?? ''];
    return fingerprint(words.join('\n'));
  });
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

function stepsIn(nodes: readonly RootContent[]): [string, string][] {
  return nodes.flatMap((node): [string, string][] => {
    if (node.type !== 'mdxJsxFlowElement') return [];
    return node.name === 'Step'
      ? [[attributeOf(node, 'id') ?? '', node.children.map(wordsOf).join('\n')]]
      : stepsIn(node.children);
  });
}

/** The words of a node, as far as blanks do not matter without them; in code they do. */
function wordsOf(node: RootContent): string {
  if (node.type === 'code' || node.type === 'inlineCode') return node.value;
  if ('value' in node) return node.value.replace(MARKS, '').replace(/\s+/g, '');
  const attributes =
    'attributes' in node
      ? node.attributes.map((each) => (typeof each.value === 'string' ? each.value : ''))
      : [];
  const children = 'children' in node ? node.children.map(wordsOf) : [];
  return [...attributes, ...children].join('');
}
