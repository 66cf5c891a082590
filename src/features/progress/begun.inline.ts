/* Makes room for the way back to a guide that was begun (`html.begun`), before the first paint. */
try {
  if (
    Object.keys(localStorage).some(
      (key) => key.startsWith(`${STORAGE_PREFIX}guide:`) && isBegun(key),
    )
  ) {
    document.documentElement.classList.add('begun');
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

export {};
