/* Everything a guide loads on demand, in one module: each `import()` in the page's own script costs bytes on every page. */

export const startOver = async (): Promise<void> =>
  (await import('../features/walkthrough/start-over.ts')).startAnew();

export const offerHandover = async (): Promise<void> =>
  (await import('../features/handover/guide-handover.ts')).offerHandover();

export const importLink = async (): Promise<void> =>
  (await import('../features/handover/guide-arrival.ts')).importLink();

export const showEdits = (): Promise<unknown> => import('../features/walkthrough/edited-steps.ts');

export const showChoices = (): Promise<unknown> => import('../features/setup/choice-notice.ts');

export const keepAddress = (): Promise<unknown> => import('../features/setup/address-bar.ts');

export const follow = (): Promise<unknown> => import('../features/follow/follow-mode.ts');

export const showProblem = (): Promise<unknown> =>
  import('../features/walkthrough/storage-notice.ts');
