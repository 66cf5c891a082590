import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { Chars, toUnicodeSet, type ReadonlyFlags } from 'regexp-ast-analysis';
import { analyse } from 'scslre';
import { finding, type Finding, type Place } from './finding.ts';
import { listed } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { child, items, textOf, texts } from '../authored/read/yaml-tree.ts';

/** No regular expression of a guide takes more than linear time, whatever a reader types or pastes. */
export function checkPatterns(guide: AuthoredGuide): readonly Finding[] {
  return patternsOf(guide).flatMap(({ regex, flags, place }) => {
    if (problemOfRegex(regex, flags) !== undefined) return [];
    const slow = slowPart(regex, flags);
    return slow === undefined
      ? []
      : [finding('slow-regex', place, { regex: `/${regex}/`, part: slow })];
  });
}

/** Why a regular expression cannot be read; undefined if it can. */
export function problemOfRegex(regex: string, flags: string): string | undefined {
  try {
    new RegExp(regex, flags);
    return undefined;
  } catch (error) {
    // "Invalid regular expression: /(/: Unterminated group": only the last part is news.
    return error instanceof Error
      ? (error.message.split(': ').at(-1) ?? error.message)
      : String(error);
  }
}

interface AuthoredPattern {
  readonly regex: string;
  readonly flags: string;
  readonly place: Place;
}

/** The patterns of rules, of warnings, and of faults, which are tried without regard to case. */
export function patternsOf(guide: AuthoredGuide): readonly AuthoredPattern[] {
  const inRules = listed(guide, 'placeholders').flatMap(({ node }) =>
    ['rules', 'warnings'].flatMap((list) =>
      items(child(node, list)).flatMap((rule) =>
        ['pattern', 'not'].flatMap((field) => {
          const pattern = child(rule, field);
          const regex = textOf(pattern);
          if (!pattern || regex === undefined) return [];
          return [{ regex, flags: textOf(child(rule, 'flags')) ?? '', place: pattern.place }];
        }),
      ),
    ),
  );
  const inFaults = listed(guide, 'faults').flatMap(({ node }) =>
    texts(child(node, 'match')).map(({ text, place }) => ({ regex: text, flags: 'i', place })),
  );
  return [...inRules, ...inFaults];
}

const parser = new RegExpParser();

/**
 * The part of a regular expression that makes it slower than linear; undefined if none does. Three ways lead there: two
 * quantifiers without an upper limit share characters (`\d+\w*x`), one repeats alternatives that begin alike, or one runs on to where the pattern can begin anew and what
 * follows it may fail (`KB.*msu`: each KB looks through the rest of the text).
 */
export function slowPart(regex: string, flags: string): string | undefined {
  const parsed = {
    pattern: parser.parsePattern(regex, undefined, undefined, { unicode: flags.includes('u') }),
    flags: parser.parseFlags(flags),
  };
  const unbounded = unboundedIn(parsed.pattern);
  if (unbounded.length === 0) return undefined;
  const restarting = unbounded.find(
    (quantifier) => restarts(quantifier, parsed.flags) || isAmbiguous(quantifier, parsed.flags),
  );
  if (restarting) return restarting.raw;
  const [report] = analyse(parsed).reports;
  return report?.type === 'Trade' ? report.endQuant.raw : report?.quant.raw;
}

function unboundedIn(node: AST.Node): readonly AST.Quantifier[] {
  const inner =
    node.type === 'Quantifier'
      ? [node.element]
      : 'alternatives' in node
        ? node.alternatives.filter((each) => each.type === 'Alternative')
        : node.type === 'Alternative'
          ? node.elements
          : [];
  const own = node.type === 'Quantifier' && node.max === Infinity ? [node] : [];
  return [...own, ...inner.flatMap(unboundedIn)];
}

function restarts(quantifier: AST.Quantifier, flags: ReadonlyFlags): boolean {
  const { before, after } = around(quantifier);
  const loop = charactersOf(quantifier.element, flags);
  const stops = (element: AST.Element): boolean => {
    if (element.type === 'Assertion') {
      // At the start there is one beginning only, and within a run of letters there is one border.
      const border = element.kind === 'word' && element === before.at(-1) && !element.negate;
      return element.kind === 'start' || (border && WORDS.isSupersetOf(loop));
    }
    return leastOf(element) > 0 && charactersOf(element, flags).isDisjointWith(loop);
  };
  return after.some(canFail) && !before.some(stops);
}

/** True if what is repeated has alternatives that begin alike: each round could take any of them. */
function isAmbiguous({ element }: AST.Quantifier, flags: ReadonlyFlags): boolean {
  if (!('alternatives' in element)) return false;
  const beginnings = element.alternatives.map((each) => {
    const elements = each.type === 'Alternative' ? each.elements : [];
    const first = elements.findIndex((part) => leastOf(part) > 0);
    return unionOf(first < 0 ? elements : elements.slice(0, first + 1), flags);
  });
  return beginnings.some((one, index) =>
    beginnings.slice(index + 1).some((other) => !one.isDisjointWith(other)),
  );
}

type CharacterSet = ReturnType<typeof toUnicodeSet>['chars'];

const WORDS = Chars.word({});

/** Every character that an element can match. */
function charactersOf(element: AST.Element, flags: ReadonlyFlags): CharacterSet {
  const none = toUnicodeSet([], flags).chars;
  switch (element.type) {
    case 'Quantifier':
      return charactersOf(element.element, flags);
    case 'Group':
    case 'CapturingGroup':
      return unionOf(
        element.alternatives.flatMap(({ elements }) => elements),
        flags,
      );
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return toUnicodeSet(element, flags).chars;
    case 'Backreference':
      return none.negate();
    default:
      return none;
  }
}

const unionOf = (elements: readonly AST.Element[], flags: ReadonlyFlags): CharacterSet =>
  elements.reduce(
    (all, each) => all.union(charactersOf(each, flags)),
    toUnicodeSet([], flags).chars,
  );

/** The fewest characters that an element takes. */
function leastOf(element: AST.Element): number {
  switch (element.type) {
    case 'Quantifier':
      return element.min * leastOf(element.element);
    case 'Group':
    case 'CapturingGroup':
      return Math.min(
        ...element.alternatives.map(({ elements }) =>
          elements.reduce((sum, each) => sum + leastOf(each), 0),
        ),
      );
    case 'Assertion':
    case 'Backreference':
      return 0;
    default:
      return 1;
  }
}

const canFail = (element: AST.Element): boolean =>
  element.type === 'Assertion' || leastOf(element) > 0;

/** What stands before and behind a part of a pattern, in order, out to the whole pattern or the lookaround that holds it. */
function around(part: AST.Element): {
  readonly before: readonly AST.Element[];
  readonly after: readonly AST.Element[];
} {
  const { parent } = part;
  if (parent.type === 'Quantifier') return around(parent);
  if (parent.type !== 'Alternative') return { before: [], after: [] };
  const at = parent.elements.indexOf(part);
  const holder = parent.parent;
  const outer =
    holder.type === 'Group' || holder.type === 'CapturingGroup'
      ? around(holder)
      : holder.type === 'Assertion'
        ? { before: around(holder).before, after: [] }
        : { before: [], after: [] };
  return {
    before: [...outer.before, ...parent.elements.slice(0, at)],
    after: [...parent.elements.slice(at + 1), ...outer.after],
  };
}
