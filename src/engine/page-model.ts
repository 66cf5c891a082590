import type { FaultModel } from './fault-finder.ts';
import type { GuideModel } from './model.ts';
import type { ValuesModel } from './value-model.ts';

/** What a guide page hands to its elements, as JSON. The build makes it (`guides/page-model.ts`). */
export interface PageModel extends ValuesModel {
  readonly guide: GuideModel;
  readonly faults: readonly PageFault[];
  /** The fingerprints of the steps' words, see `step-texts.ts`: of each step in turn, in each language in turn. */
  readonly fingerprints: string;
  /** Where in the fingerprints of a step that of the page's own language begins. */
  readonly read: number;
}

/** A fault with what it answers; its words stand in the page. */
export interface PageFault extends FaultModel {
  readonly choose?: Readonly<Record<string, string>>;
  readonly to?: string;
}
