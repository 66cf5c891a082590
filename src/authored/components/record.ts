import type { RootContent } from 'mdast';
import type { Translate } from '../../i18n/strings.ts';
import type { Language } from '../../i18n/languages.ts';
import type { ListName } from '../guide-data.ts';
import type { Guide } from '../guide-schema.ts';
import type { LocalText, TextForm } from '../text-schema.ts';

/** What an attribute holds. Attributes are texts in quotes whatever they hold. */
export type Attribute =
  /** A text for readers, shown as it stands or as a line of Markdown. */
  (
    | { readonly is: 'text'; readonly form: TextForm }
    /** How a line of a file begins. */
    | { readonly is: 'line' }
    | { readonly is: 'number' }
    | { readonly is: 'word'; readonly among: readonly string[] }
    /** The id of an entry of a list of `guide.yml`. */
    | { readonly is: 'id'; readonly of: ListName }
    /** Ids of options of the choice that the attribute `choice` names, with blanks between them. */
    | { readonly is: 'options' }
    /** The name of a file in `files/`. */
    | { readonly is: 'file' }
  ) & { readonly optional?: true };

/** A component as it stands in a text, with what its plain form may need. */
export interface PlainUse {
  /** Whether it stands within a line. */
  readonly inline: boolean;
  /** The value of an attribute; empty if it has none. */
  readonly attribute: (name: string) => string;
  /** What stands between its tags, in plain form. */
  readonly inner: () => RootContent[];
  readonly data: Guide;
  readonly language: Language;
  readonly t: Translate;
  /** A text of `guide.yml` in the language of the page. */
  readonly say: (text: LocalText) => string;
  /** "Step 3: Find the miner". */
  readonly stepWords: (id: string) => string;
  /** What stands for a value: its default, else its label. */
  readonly value: (id: string) => string;
  /** A text of `guide.yml` as blocks. */
  readonly blocks: (markdown: string) => RootContent[];
  /** What is in a file of `files/`. */
  readonly file: (name: string) => string;
}

/** Everything that is to be known of a component that authors may write. */
export interface ComponentRecord {
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Whether something stands between its tags. */
  readonly content: boolean;
  /** Whether it may stand within a sentence. */
  readonly inline: boolean;
  /**
   * Whether it stands in every language of a guide alike: by the attribute that tells one from another, or by its name
   * alone. False of what goes with a step or is a matter of wording.
   */
  readonly paired: false | { readonly by: string } | 'name';
  /** How it is written, for the remedies of the checks. */
  readonly example: string;
  /** Its rows in the manual: what is written, and what one gets. */
  readonly manual: readonly (readonly [write: string, get: string])[];
  /** What becomes of it in the guide as plain Markdown. */
  readonly plain: (use: PlainUse) => RootContent[];
  /** What becomes of it on paper, for the manual. */
  readonly paper: string;
  /** What the search finds of it, for the manual. */
  readonly search: string;
}

/** Checks a record and keeps the names of its attributes. */
export const component = <const T extends ComponentRecord>(record: T): T => record;

/** Of what looks and is found everywhere as on the screen. */
export const asOnScreen = 'as on the screen';
export const itsWords = 'its words';
