import { z } from 'astro/zod';

type Path = readonly PropertyKey[];

/** The names of the fields that may stand at a path. */
export function fieldsOf(schema: z.ZodType, path: Path): readonly string[] {
  const names = follow(schema, path).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
  return [...new Set(names)];
}

/** What the schema says about a field, as a sentence to put after another; empty if it says nothing. */
export function meaningOf(schema: z.ZodType, path: Path): string {
  // The description of an optional field stands on the wrapper, or within it.
  const text = follow(schema, path).find((found) => found.description !== undefined)?.description;
  return text === undefined ? '' : ` Meaning: ${text.replace(/\.$/, '')}.`;
}

/** All schemas that may hold at a path: wrappers with what they wrap, unions with their members. */
function follow(schema: z.ZodType, path: Path): readonly z.ZodType[] {
  return path.reduce<readonly z.ZodType[]>(
    (schemas, name) => schemas.flatMap((found) => stepInto(found, name)).flatMap(unwrap),
    unwrap(schema),
  );
}

function stepInto(schema: z.ZodType, name: PropertyKey): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<PropertyKey, z.ZodType | undefined>>;
    const found = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return found ? [found] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}

function unwrap(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema, ...unwrap(schema.unwrap() as z.ZodType)];
  if (schema instanceof z.ZodUnion) {
    return [schema, ...(schema.options as readonly z.ZodType[]).flatMap(unwrap)];
  }
  return [schema];
}
