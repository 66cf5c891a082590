import { finding, type Finding, type Place } from './finding.ts';
import { advise } from '../authored/nearest.ts';
import type { GuideText } from '../authored/library.ts';
import type { Use } from '../authored/text-parts.ts';
import { requiredOf } from '../authored/components/index.ts';
import type { Attribute, ComponentRecord } from '../authored/components/record.ts';

/** Findings about the attributes of a component: none too few, none too many, all of them plain texts. */
export function attributesOf(use: Use, rule: ComponentRecord, text: GuideText): readonly Finding[] {
  const { name, element, place } = use;
  const required = requiredOf(rule);
  const known = Object.keys(rule.attributes);
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
    const advice = adviceFor(value, rule.attributes[attribute.name]);
    if (advice === undefined) return [];
    return [
      finding('attribute-value', at, { component: name, attribute: attribute.name, value, advice }),
    ];
  });
  return [...missing, ...wrong];
}

/** What to write instead of a value that an attribute cannot have; nothing if it can. What an id names others check. */
function adviceFor(value: string, attribute: Attribute | undefined): string | undefined {
  switch (attribute?.is) {
    case 'word':
      return attribute.among.includes(value) ? undefined : advise(value, attribute.among, '');
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? undefined : 'Write a number in digits, such as "5".';
    default:
      return undefined;
  }
}
