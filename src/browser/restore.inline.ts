/*
 * Runs in the head, before anything is painted: what would move or flash if it came later. The keys are those of
 * keys.ts and the saved shape is that of engine/saved-state.ts; here they are read with the least code, and any doubt
 * leaves the page as it was served, for the elements to sort out.
 */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('waymark:theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

  const guide = root.dataset['guide'];
  const saved = guide && localStorage.getItem(`waymark:guide:${guide}`);
  if (saved) {
    const { choices } = JSON.parse(saved) as { choices: Record<string, { is: string[] }> };
    const rules = Object.entries(choices)
      .filter(([id, { is }]) => /^[a-z0-9-]+$/.test(id) && is.length > 0)
      .map(([id, { is }]) => {
        const others = is
          .map((option) => `:not([data-when-${id}~="${CSS.escape(option)}"])`)
          .join('');
        return `[data-when-${id}]${others},[data-label-of=${id}]{display:none!important}
          div.variant[data-when-${id}]{border:0;padding:0}`;
      });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join(''));
    document.adoptedStyleSheets = [sheet];
  }
  if (
    !guide &&
    Object.keys(localStorage).some((key) => key.startsWith('waymark:guide:') && isBegun(key))
  ) {
    root.classList.add('begun');
  }
} catch {
  // Storage is forbidden or holds something else: the page works without.
}

/** As `isBegun` of engine/progress.ts: chosen or typed alone is not begun. */
function isBegun(key: string): boolean {
  const { steps, tasks, answers } = JSON.parse(localStorage.getItem(key) ?? '') as Record<
    string,
    object
  >;
  return [steps, tasks, answers].some((part) =>
    Object.values(part ?? {}).some(
      (entry: { is?: string | null }) => entry.is && entry.is !== 'open',
    ),
  );
}
