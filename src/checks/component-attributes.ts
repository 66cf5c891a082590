import { finding, type Finding, type Place } from './finding.ts';
import { advise } from '../authored/nearest.ts';
import type { GuideText } from '../authored/library.ts';
import type { Use } from '../authored/text-parts.ts';
import type { ComponentRule } from '../authored/components.ts';

/** Findings about the attributes of a component: none too few, none too many, all of them plain texts. */
export function attributesOf(use: Use, rule: ComponentRule, text: GuideText): readonly Finding[] {
  const { name, element, place } = use;
  const required = Object.keys(rule.attributes);
  const known = [...required, ...(rule.optional ?? [])];
  const placeOf = (attribute: Use['element']['attributes'][number]): Place =>
    attribute.position ? text.placeAt(attribute.position.start.offset ?? 0) : place;
  const written = element.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [attribute.name] : [],
  );
  const missing = required
    .filter((attribute) => !written.includes(attribute))
    .map((attribute) =>
      finding('missing-attribute', place, {
        component: name,
        attribute: `"${attribute}"`,
        example: rule.example,
      }),
    );
  const wrong = element.attributes.flatMap((attribute): readonly Finding[] => {
    const at = placeOf(attribute);
    if (attribute.type !== 'mdxJsxAttribute') {
      const details = { component: name, attribute: `{${attribute.value}}`, example: rule.example };
      return [finding('attribute-not-text', at, details)];
    }
    if (!known.includes(attribute.name)) {
      const advice = advise(attribute.name, known, `Write ${rule.example}.`);
      return [
        finding('unknown-attribute', at, { component: name, attribute: attribute.name, advice }),
      ];
    }
    const { value } = attribute;
    if (typeof value !== 'string' || value.trim() === '') {
      const details = { component: name, attribute: attribute.name, example: rule.example };
      return [finding('attribute-not-text', at, details)];
    }
    const allowed = rule.attributes[attribute.name];
    if (!allowed || allowed.includes(value)) return [];
    const advice = advise(value, allowed, '');
    return [
      finding('attribute-value', at, { component: name, attribute: attribute.name, value, advice }),
    ];
  });
  return [...missing, ...wrong];
}
