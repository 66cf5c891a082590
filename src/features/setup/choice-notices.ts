import { chooseSilently, questionOf } from '../../browser/guide-actions.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { leadTo } from '../../browser/lead-to.ts';
import { addressWith } from '../../browser/shared-address.ts';
import { hide } from '../../browser/variants.ts';
import {
  choicesFor,
  conflicts,
  ruledOut,
  unknownAnswers,
  without,
} from '../../engine/choice-conflicts.ts';
import { linkedChoices } from '../../engine/linked-choices.ts';
import type { Chosen } from '../../engine/model.ts';
import { chosenIn } from '../../engine/overview.ts';

/** A notice about the choices of a link or about the step it leads to, and the two ways out. */
export interface Notice {
  /** Names its words in `choice-notice.words.ts`: `<is>`, `<is>Take`, `<is>Leave`. */
  readonly is: 'linked' | 'unknown' | 'step';
  /** The options that the link or step asks for, and those the reader chose instead. */
  readonly asked?: Chosen;
  readonly own?: Chosen;
  readonly question?: string;
  /** Takes over the choices of the link. Returns what to announce. */
  readonly take?: () => string;
  /** Keeps the reader's choices. */
  readonly leave: () => void;
}

/** The notice to show first; `undefined` if link, step and stored choices agree. */
export function noticeFor(place: HTMLElement | undefined): Notice | undefined {
  return aboutLink() ?? aboutUnknown() ?? (place && aboutStep(place));
}

function aboutLink(): Notice | undefined {
  const { model, view, linked } = guidePage();
  const { state, linked: counting } = view.get();
  const own = chosenIn(model.guide, state);
  const asked = conflicts(counting, own);
  const [first] = Object.keys(asked);
  if (first === undefined) return undefined;
  return {
    is: 'linked',
    asked,
    own: without(own, without(own, asked)),
    take: () => {
      const title = chooseSilently(asked);
      focusChoice(first);
      return title;
    },
    leave: () => {
      const rest = without(linkedChoices(model.guide, location.search), asked);
      history.replaceState(history.state, '', addressWith(rest));
      linked.set(without(linked.get(), asked));
      focusChoice(first);
    },
  };
}

function aboutUnknown(): Notice | undefined {
  const { guide } = guidePage().model;
  const [choice] = unknownAnswers(guide, location.search);
  if (choice === undefined) return undefined;
  return {
    is: 'unknown',
    question: questionOf(choice),
    leave: () => {
      // Removes the unknown options from the address, so that this is said once.
      history.replaceState(history.state, '', addressWith(linkedChoices(guide, location.search)));
      focusChoice(choice);
    },
  };
}

/** @param place a step that the choices hide but the address opened */
function aboutStep(place: HTMLElement): Notice | undefined {
  const { model, view } = guidePage();
  const { chosen, overview } = view.get();
  const step = model.guide.steps.find(({ id }) => id === place.dataset['stepItem']);
  const out = ruledOut(step?.when, chosen);
  const choices = Object.keys(out);
  if (!step || choices[0] === undefined) return undefined;
  return {
    is: 'step',
    asked: out,
    own: without(chosen, without(chosen, out)),
    take: () => {
      const title = chooseSilently(choicesFor(model.guide, out, chosen));
      leadTo(document.getElementById(step.id), step.id);
      return title;
    },
    leave: () => {
      const mine = overview.next ?? overview.steps.find(({ number }) => number > 0);
      hide(place);
      if (mine) leadTo(document.getElementById(mine.id), mine.id);
      else focusChoice(choices[0] ?? '');
    },
  };
}

/** The focused button is removed with the notice; focus what the notice was about. */
function focusChoice(choice: string): void {
  const options = document.querySelectorAll<HTMLInputElement>(`[data-choice="${choice}"] input`);
  const taken = [...options].find((option) => option.checked) ?? options[0];
  taken?.focus({ preventScroll: true });
}
