import type { APIContext } from 'astro';
import type { Condition } from '../engine/model.ts';
import type { GuideInLanguage } from './guides.ts';
import { onlyFor } from '../authored/components/only-for.ts';
import { translate, type Translate } from '../i18n/strings.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';

/** What a component that authors write needs of the guide it stands in. */
export interface GuideContext extends GuideInLanguage {
  readonly t: Translate;
  /** A text of `guide.yml` in the language of the page. */
  readonly say: (text: LocalText) => string;
}

/** The guide being rendered. `component` is named in the error that an author sees when there is none. */
export function guideContext(
  astro: { locals: APIContext['locals'] },
  component: string,
): GuideContext {
  const { guide } = astro.locals;
  if (!guide) throw new Error(`<${component}> stands outside a guide`);
  return {
    ...guide,
    t: translate(guide.language),
    say: (text) => inLanguage(text, guide.language),
  };
}

/** One thing of `guide.yml` by its id. The checks name file and line; this is the last resort. */
export function byId<T extends { readonly id: string }>(
  things: readonly T[] | undefined,
  id: string,
  component: string,
): T {
  const found = things?.find((each) => each.id === id);
  if (!found)
    throw new Error(`<${component} id="${id}">: guide.yml has no such id. Run "npm run check".`);
  return found;
}

/** The attributes by which `browser/variants.ts` and `choices.inline.ts` show and hide. */
export function variantAttributes(condition: Condition | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(condition ?? {}).map(([choice, options]) => [
      `data-when-${choice}`,
      options.join(' '),
    ]),
  );
}

/** "Only for: Windows 8.1 and Windows 7", one line for each choice: what readers see who have not chosen. */
export function variantLabels(
  condition: Condition | undefined,
  { data, language }: GuideContext,
): readonly { readonly choice: string; readonly label: string }[] {
  return Object.entries(condition ?? {}).map(([choice, options]) => ({
    choice,
    label: onlyFor(byId(data.choices, choice, 'When'), options, language),
  }));
}
