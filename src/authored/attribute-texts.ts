import { recordOf } from './components/index.ts';
import type { GuideText, ReaderText } from './library.ts';
import { nodesOf } from './read/schema-texts.ts';
import { attributeOf, elementsIn } from './text-parts.ts';

/** The texts for readers that stand in attributes of components: the title of a `<Trouble>`. */
export function attributeTexts(page: GuideText): readonly ReaderText[] {
  const { language, file } = page;
  return elementsIn(page).flatMap(({ name, element, place }) =>
    Object.entries(recordOf(name)?.attributes ?? {}).flatMap(([attribute, kind]) => {
      const source = attributeOf(element, attribute);
      if (kind.is !== 'text' || source === undefined) return [];
      const written = element.attributes.find((each) => 'name' in each && each.name === attribute);
      const start = written?.position?.start.offset;
      const at = start === undefined ? place : page.placeAt(start);
      const field = `${name}.${attribute}`;
      const nodes = nodesOf(source);
      return [{ language, form: kind.form, field, file, source, nodes, placeAt: () => at }];
    }),
  );
}
