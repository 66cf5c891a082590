import postcss, { type AtRule } from 'postcss';

/** The pseudo-classes of interaction, and the class that stands for each on the design page. */
const STATES = { ':hover': '.as-hover', ':focus-visible': '.as-focus', ':active': '.as-active' };

/**
 * A style sheet whose rules for `:hover`, `:focus-visible` and `:active` also match classes, so that a page can show these
 * states side by side. Rules without a state are kept, in their order, since order decides between rules of the same
 * specificity; statements without a block (`@import`, the order of layers) and comments are left out.
 *
 * @param css the text of a style sheet
 * @throws CssSyntaxError if it cannot be parsed
 */
export function withStates(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkAtRules((rule) => {
    if (!rule.nodes) rule.remove();
  });
  sheet.walkRules((rule) => {
    // The frames of an animation are rules too, but have no selectors.
    const { parent } = rule;
    if (parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')) return;
    rule.selectors = rule.selectors.flatMap(alsoAsClass);
  });
  // No string of a style sheet holds a line break, so that only its indentation goes.
  return sheet
    .toString()
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** A selector and, if it asks for a state, the same with classes in its place. */
function alsoAsClass(selector: string): readonly string[] {
  let withClasses = selector;
  for (const [state, name] of Object.entries(STATES))
    withClasses = withClasses.replaceAll(state, name);
  return withClasses === selector ? [selector] : [selector, withClasses];
}
