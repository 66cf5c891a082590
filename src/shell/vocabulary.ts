import type { ComponentName } from '../authored/components/index.ts';
import Calculator from '../features/aids/Calculator.astro';
import Checkpoint from '../features/walkthrough/Checkpoint.astro';
import Cite from '../features/reading/Cite.astro';
import CodeFile from '../features/reading/CodeFile.astro';
import CommandBlock from '../features/reading/CommandBlock.astro';
import Expect from '../features/walkthrough/Expect.astro';
import FaultFinder from '../features/aids/FaultFinder.astro';
import Figure from '../features/reading/Figure.astro';
import NameSeries from '../features/aids/NameSeries.astro';
import Note from '../features/reading/Note.astro';
import SignOff from '../features/paper/SignOff.astro';
import Step from '../features/walkthrough/Step.astro';
import StepLink from '../features/walkthrough/StepLink.astro';
import TargetDrawing from '../features/aids/TargetDrawing.astro';
import Trail from '../features/walkthrough/Trail.astro';
import Trouble from '../features/walkthrough/Trouble.astro';
import Value from '../features/setup/Value.astro';
import When from '../features/setup/When.astro';

/** What the Markdown plug-ins put into a text. */
type PutThere = 'Cite' | 'Trail' | 'pre';

/** What authors may write in MDX, without imports (`authored/components/`), and what the plug-ins put there. */
export const vocabulary = {
  Calculator,
  Checkpoint,
  Cite,
  CodeFile,
  Expect,
  FaultFinder,
  Figure,
  NameSeries,
  Note,
  SignOff,
  Step,
  StepLink,
  TargetDrawing,
  Trail,
  Trouble,
  Value,
  When,
  pre: CommandBlock,
} satisfies Record<ComponentName | PutThere, unknown>;
