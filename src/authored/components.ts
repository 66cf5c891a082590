/** What an author may write about one component. For authors it stands in `content/README.md`. */
export interface ComponentRule {
  /** The attributes that it must have, with the values they may have; undefined: any text. */
  readonly attributes: Readonly<Record<string, readonly string[] | undefined>>;
  /** The attributes that it may have besides. */
  readonly optional?: readonly string[];
  /** Whether something stands between its tags. */
  readonly content: boolean;
  /** Whether it may stand within a sentence. */
  readonly inline: boolean;
  /** How it is written. */
  readonly example: string;
}

/** The vocabulary of `en.mdx` and `zh.mdx`; its twin is `shell/vocabulary.ts`, which a test compares. */
export const vocabulary = {
  Step: {
    attributes: { id: undefined },
    content: true,
    inline: false,
    example: '<Step id="find-ip"> … </Step>',
  },
  Checkpoint: { attributes: {}, content: false, inline: false, example: '<Checkpoint />' },
  When: {
    attributes: { choice: undefined, is: undefined },
    content: true,
    inline: true,
    example: '<When choice="windows" is="win7 win81"> … </When>',
  },
  Value: {
    attributes: { id: undefined },
    content: false,
    inline: true,
    example: '<Value id="sub-account" />',
  },
  StepLink: {
    attributes: { id: undefined },
    content: false,
    inline: true,
    example: '<StepLink id="find-ip" />',
  },
  Expect: { attributes: {}, content: true, inline: false, example: '<Expect> … </Expect>' },
  Trouble: {
    attributes: { title: undefined },
    content: true,
    inline: false,
    example: '<Trouble title="It does not start"> … </Trouble>',
  },
  Note: {
    attributes: { kind: ['tip', 'warning', 'law'] },
    content: true,
    inline: false,
    example: '<Note kind="tip"> … </Note>',
  },
  Figure: {
    attributes: { id: undefined },
    content: false,
    inline: false,
    example: '<Figure id="fix-chooser" />',
  },
  CodeFile: {
    attributes: { name: undefined },
    optional: ['title', 'from', 'to'],
    content: false,
    inline: false,
    example: '<CodeFile name="convert.py" />',
  },
  FaultFinder: { attributes: {}, content: false, inline: false, example: '<FaultFinder />' },
  Calculator: {
    attributes: { id: undefined },
    content: true,
    inline: false,
    example: '<Calculator id="storage-days"> the formula in words </Calculator>',
  },
  NameSeries: {
    attributes: { id: undefined },
    content: true,
    inline: false,
    example: '<NameSeries id="miners"> the names in words </NameSeries>',
  },
  TargetDrawing: { attributes: {}, content: false, inline: false, example: '<TargetDrawing />' },
  SignOff: { attributes: {}, content: false, inline: false, example: '<SignOff />' },
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof vocabulary;
export const componentNames: readonly string[] = Object.keys(vocabulary);

/** The rule of a component; undefined if there is none of that name. */
export function ruleFor(name: string): ComponentRule | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : undefined;
}
