import Calculator from './Calculator.astro';
import Checkpoint from './Checkpoint.astro';
import Cite from './Cite.astro';
import CodeFile from './CodeFile.astro';
import CommandBlock from './CommandBlock.astro';
import Expect from './Expect.astro';
import FaultFinder from './FaultFinder.astro';
import Figure from './Figure.astro';
import NameSeries from './NameSeries.astro';
import Note from './Note.astro';
import SignOff from './SignOff.astro';
import Step from './Step.astro';
import StepLink from './StepLink.astro';
import TargetDrawing from './TargetDrawing.astro';
import Trail from './Trail.astro';
import Trouble from './Trouble.astro';
import Value from './Value.astro';
import When from './When.astro';

/** What authors may write in MDX, without imports; `Trail`, `Cite` and `pre` are put there by the Markdown plug-ins. */
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
};
