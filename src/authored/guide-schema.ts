import { z } from 'astro/zod';
import { valueKindNames } from '../engine/value-kind.ts';
import { pairKinds } from '../engine/value-model.ts';
import { languageIds } from '../i18n/languages.ts';
import {
  asText,
  byLanguage,
  dateSchema,
  daySchema,
  idSchema,
  inlineText,
  plainText,
} from './text-schema.ts';

/** Which options of which choices something is for: every choice named must match, any of its options will do. */
export const conditionSchema = z
  .record(idSchema, z.array(idSchema).min(1))
  .describe('For example { windows: [win7, win81] }');

const optionSchema = z.strictObject({
  id: idSchema,
  label: plainText(),
  short: plainText(
    'What stands after "Only for:", where the label reads badly without its question',
  ).optional(),
  hint: plainText('One line under the label').optional(),
});

const choiceSchema = z.strictObject({
  id: idSchema,
  question: plainText(),
  hint: plainText().optional(),
  many: z.boolean().optional().describe('True if the reader may take several options'),
  options: z.array(optionSchema).min(2),
});

const message = plainText('What is wrong and what to type instead');

const ruleFields = {
  message,
  when: conditionSchema
    .optional()
    .describe('The rule holds only for readers who have chosen one of these options'),
};

/** One rule for a value. The value must obey it; the message is shown when it does not. */
export const ruleSchema = z.union([
  z.strictObject({
    pattern: z.string().describe('A regular expression that must match; anchor it with ^ and $'),
    flags: z.enum(['i', 'u', 'iu']).optional(),
    ...ruleFields,
  }),
  z.strictObject({
    not: z.string().describe('A regular expression that must not match'),
    flags: z.enum(['i', 'u', 'iu']).optional(),
    ...ruleFields,
  }),
  z.strictObject({
    length: z.tuple([z.number().int(), z.number().int()]).describe('Fewest and most characters'),
    ...ruleFields,
  }),
  z.strictObject({
    number: z
      .array(z.tuple([z.number(), z.number()]))
      .min(1)
      .describe('Ranges, ends included; the value must lie in one of them'),
    whole: z.boolean().optional().describe('True if only whole numbers will do'),
    ...ruleFields,
  }),
  z.strictObject({
    day: z
      .tuple([z.number().int(), z.number().int()])
      .describe('A day YYYY-MM-DD, fewest and most days from the reader’s today'),
    ...ruleFields,
  }),
  z.strictObject({ is: z.enum(valueKindNames), ...ruleFields }),
  z.strictObject({
    own: z.literal(true).describe('The reader’s own: the example itself is refused'),
    ...ruleFields,
  }),
]);

export const placeholderSchema = z.strictObject({
  id: idSchema,
  label: plainText(),
  hint: plainText('One line under the field, before anything is typed').optional(),
  example: z.string().min(1).describe('Shown in the empty field; obeys the rules'),
  default: z
    .string()
    .optional()
    .describe('Stands in commands until the reader types something else; obeys the rules'),
  unit: plainText().optional(),
  numeric: z.boolean().optional().describe('True to offer a phone’s number keys'),
  secret: z.boolean().optional().describe('True: never stored, linked, exported or printed'),
  prefixes: z
    .array(z.string().min(1))
    .optional()
    .describe('Taken off the front, in any case, with a query behind the value: "bitcoin:"'),
  joins: z.boolean().optional().describe('True if blanks inside may be taken out'),
  asdot: z.boolean().optional().describe('True for an ASN: 64512.10 is turned into its number'),
  rules: z.array(ruleSchema).min(1),
  warnings: z
    .array(ruleSchema)
    .optional()
    .describe('Like rules, but the value is accepted and the message shown as advice'),
  when: conditionSchema.optional(),
});

const pairFields = {
  of: z
    .array(idSchema)
    .min(2)
    .describe('Placeholder ids: the first is held against each of the others'),
  message: plainText('Shown at the field that was typed last'),
  warn: z.boolean().optional().describe('True if the value is used all the same'),
};

/** How the values of two placeholders have to stand to each other. */
export const pairSchema = z.union([
  z.strictObject({ kind: z.enum(pairKinds).exclude(['group']), ...pairFields }),
  z.strictObject({
    kind: z.literal('group'),
    names: z
      .array(z.string().regex(/^[a-z0-9-]+$/))
      .min(2)
      .describe('What stands before the last point of hosts that belong together'),
    ...pairFields,
  }),
]);

const checkpointSchema = z.strictObject({
  question: plainText(),
  answers: z
    .array(
      z.strictObject({
        id: idSchema,
        label: inlineText(),
        to: z.string().describe('"end", "next" or the id of a step, before or after this one'),
        then: inlineText('One or two sentences shown after this answer').optional(),
      }),
    )
    .min(2),
});

const stepSchema = z.strictObject({
  id: idSchema,
  title: inlineText('An instruction: "Find the miner". Inline code in backticks'),
  minutes: z
    .union([z.number().positive(), z.tuple([z.number().positive(), z.number().positive()])])
    .optional()
    .describe('An estimate: one number, or fewest and most'),
  optional: z.boolean().optional(),
  when: conditionSchema.optional(),
  checkpoint: checkpointSchema.optional(),
});

const sourceSchema = z.strictObject({
  id: idSchema,
  title: plainText(),
  publisher: plainText().optional(),
  url: z.url().optional(),
  where: plainText('Page, article or file, when there is no address to it').optional(),
  date: dateSchema.optional().describe('Of the source itself'),
  note: plainText('Only what matters: "seen in a copy", "undated"').optional(),
  opened: z
    .boolean()
    .describe('True if the source itself was read for this guide, false if others told of it'),
});

const changeSchema = z.strictObject({
  date: dateSchema,
  text: inlineText('One or two sentences; inline Markdown'),
  matters: z.boolean().optional().describe('True if it changes what the reader does'),
  certainty: z.enum(['sure', 'likely']),
  sources: z.array(idSchema).min(1),
});

const faultSchema = z.strictObject({
  id: idSchema,
  match: z
    .array(z.string())
    .min(1)
    .describe(
      'Regular expressions, case-insensitive, tried on the text with line breaks as blanks; all must match',
    ),
  name: plainText(),
  advice: inlineText('One to three sentences; inline Markdown'),
  choose: z.record(idSchema, idSchema).optional().describe('Choices that this fault answers'),
  to: idSchema.optional().describe('The step to go to'),
});

const calculatorSchema = z.strictObject({
  id: idSchema.describe('One of the calculations of src/engine/calculators.ts'),
  title: plainText(),
  inputs: z.array(idSchema).min(1).describe('Placeholder ids'),
  presets: z
    .array(z.strictObject({ label: plainText(), values: z.record(idSchema, z.string()) }))
    .optional(),
  results: z
    .array(
      z.strictObject({
        id: idSchema,
        label: plainText(),
        unit: plainText().optional(),
        decimals: z.number().int().min(0).max(10),
      }),
    )
    .min(1),
});

const seriesSchema = z.strictObject({
  id: idSchema,
  title: plainText(),
  template: z.string().describe('For example "{{sub-account}}.{{worker-base}}"'),
  counts: idSchema.describe('The placeholder whose trailing number counts up'),
  count: idSchema.describe('The placeholder that says how many'),
});

const figureSchema = z.strictObject({
  id: idSchema.describe('figures/<id>.svg'),
  alt: plainText('Says what the picture says'),
  caption: plainText().optional(),
  words: z
    .record(z.string(), plainText())
    .optional()
    .describe('The texts in the drawing: {key} in the SVG becomes the text'),
});

/** Everything about a guide that is the same in every language: `guide.yml`. */
export const guideSchema = z.strictObject({
  kind: z.enum(['how-to', 'explanation', 'checklist', 'history']),
  topic: idSchema.describe('An id in content/topics.yml'),
  written: dateSchema.describe('When the first version was written'),
  written_in: z.enum(languageIds).describe('The language of the first version'),
  status: z.strictObject({
    is: z.enum(['current', 'changed', 'history']),
    note: inlineText('One sentence: what is true today'),
  }),
  checked: z.strictObject({
    on: daySchema,
    how: z.enum(['sources', 'hand']),
    note: inlineText('What was run by hand and where; what was not').optional(),
  }),
  keywords: byLanguage(z.array(z.string()), 'Words readers search for that the text may not hold'),
  related: z.array(idSchema).optional(),
  choices: z.array(choiceSchema).optional(),
  placeholders: z.array(placeholderSchema).optional(),
  pairs: z.array(pairSchema).optional(),
  steps: z.array(stepSchema).optional(),
  ends: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('The steps after which a walkthrough may be over, if not only the last one'),
  faults: z.array(faultSchema).optional(),
  calculators: z.array(calculatorSchema).optional(),
  series: z.array(seriesSchema).optional(),
  figures: z.array(figureSchema).optional(),
  changes: z.array(changeSchema),
  sources: z.array(sourceSchema).min(1),
});

export type Guide = z.infer<typeof guideSchema>;

/** The front matter of a text: `en.mdx`. */
export const frontMatterSchema = z.strictObject({
  title: asText('plain', z.string().min(1)),
  description: asText(
    'plain',
    z
      .string()
      .min(20)
      .max(220)
      .describe('For cards, search engines and feeds: one or two plain sentences'),
  ),
  lede: asText(
    'inline',
    z
      .string()
      .min(1)
      .describe('Who it is for, what they need, what they have at the end; inline Markdown'),
  ),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The groups of the home page, in their order: `topics.yml`. */
export const topicsSchema = z.array(
  z.strictObject({ id: idSchema, title: plainText(), about: plainText() }),
);

export type Topics = z.infer<typeof topicsSchema>;
