/* Sets `html.begun` before the first paint if a guide was begun, which reserves the space of the resume banner. */
try {
  if (
    Object.keys(localStorage).some(
      (key) => key.startsWith(`${STORAGE_PREFIX}guide:`) && isBegun(key),
    )
  ) {
    document.documentElement.classList.add('begun');
  }
} catch {
  // Storage is unavailable or unreadable; no banner.
}

/** Mirrors `isBegun` (engine/progress.ts): choices and values alone do not count. */
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
