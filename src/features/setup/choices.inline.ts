/*
 * Hides, before the first paint of a guide, what is for others than this reader, by a sheet that <guide-trail> takes away when
 * it wakes. The order of truth is that of `chosenIn` (engine/overview.ts): the link for this visit, else what was chosen.
 */
const { guide, choices } = document.documentElement.dataset;
let saved: Record<string, { is?: string[] }> | undefined;
try {
  const text = localStorage.getItem(`${STORAGE_PREFIX}guide:${guide}`) ?? '{}';
  saved = (JSON.parse(text) as { choices?: typeof saved }).choices;
} catch {
  // Storage is forbidden or holds something else; a link counts all the same.
}
try {
  const query = new URLSearchParams(location.search);
  const rules = (choices?.split(',') ?? []).map((choice) => {
    // As `choicesAttribute` of guides/page-model.ts writes it: what the guide does not have rules nothing out.
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
  // An old browser, or an entry of another shape: the elements hide what is not the reader's when they wake.
}

/** Hides what is for others, but not the step that the address leads to, and the labels of what is the reader's own. */
function rulesFor(id: string, taken: string[]): string {
  const mine = taken.map((option) => `[data-when-${id}~=${option}]`).join();
  const others = `[data-when-${id}]:not(${mine})`;
  const place = `:has([id="${CSS.escape(location.hash.slice(1))}"])`;
  const labels = `[data-label-of=${id}]:not(${others} *)`;
  return `${others}:not(${place}),${labels}{display:none!important}div.variant:is(${mine}){border:0;padding:0}`;
}

export {};
