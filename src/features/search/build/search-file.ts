import type { GuideModel } from '../../../engine/model.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { GuideFacts } from './guide-facts.ts';
import type { Section } from './page-text.ts';

/** A file for the search folder. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** A page as the search sees it. */
export interface ReadPage {
  readonly path: string;
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly facts: GuideFacts;
  /** Its walkthrough, if it has one. */
  readonly model: GuideModel | undefined;
}
