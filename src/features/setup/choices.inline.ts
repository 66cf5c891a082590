/*
 * Hides the variants for other readers before the first paint, by a constructed style sheet that <guide-trail> removes when it
 * is defined. The link of this visit takes precedence over stored choices, as in `chosenIn` (engine/overview.ts).
 */
const { guide, choices } = document.documentElement.dataset;
let saved: Record<string, { is?: string[] }> | undefined;
try {
  const text = localStorage.getItem(`${STORAGE_PREFIX}guide:${guide}`) ?? '{}';
  saved = (JSON.parse(text) as { choices?: typeof saved }).choices;
} catch {
  // Storage is unavailable or unreadable; a link still counts.
}
try {
  const query = new URLSearchParams(location.search);
  const rules = (choices?.split(',') ?? []).map((choice) => {
    // Written by `choicesAttribute` (guides/page-model.ts). Unknown options are ignored.
    const [name = '', ...options] = choice.split(' ');
    const id = name.replace('*', '');
    const known = (taken: string[] = []) => taken.filter((option) => options.includes(option));
    const linked = known(query.getAll(id));
    const taken = linked[0] ? linked : known(saved?.[id]?.is);
    return taken[0] ? rulesFor(id, id === name ? taken.slice(0, 1) : taken) : '';
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets = [sheet];
} catch {
  // No constructable style sheets, or an entry of unexpected shape: <guide-trail> hides the variants later.
}

/** Hides variants that do not apply, except the step that the address leads to, and the labels of those that do. */
function rulesFor(id: string, taken: string[]): string {
  const mine = taken.map((option) => `[data-when-${id}~=${option}]`).join();
  const others = `[data-when-${id}]:not(${mine})`;
  const place = `:has([id="${CSS.escape(location.hash.slice(1))}"])`;
  const labels = `[data-label-of=${id}]:not(${others} *)`;
  return `${others}:not(${place}),${labels}{display:none!important}div.variant:is(${mine}){border:0;padding:0}`;
}

export {};
