/*
 * Runs in the head of every page, before anything is painted: the theme would flash if it came later. What else would move
 * is put right by choices.inline.ts on guides and begun.inline.ts elsewhere. The keys are those of keys.ts and the saved
 * shape is that of engine/saved-state.ts; they are read with the least code, and any doubt leaves the page as it was
 * served, for the elements to sort out.
 */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem(`${STORAGE_PREFIX}theme`);
  if (theme === 'light' || theme === 'dark') {
    root.dataset['theme'] = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-theme-of]'))
      meta.media = meta.dataset['themeOf'] === theme ? 'all' : 'not all';
  }
} catch {
  // Storage is forbidden: the colours are the system's.
}

export {};
