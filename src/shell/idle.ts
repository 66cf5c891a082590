import { keepIfWelcome, onUpdate, reloadOnUpdate } from '../features/offline/site-copy.ts';

/*
 * What happens when a page has settled: paper is prepared, for readers who print without the button; the site is kept for
 * use without a network, and a newer version is offered. Some browsers know no workers, and none does without https.
 */
if (document.querySelector('print-choice')) void import('../features/paper/print-choice.ts');

if ('serviceWorker' in navigator) {
  reloadOnUpdate();
  void keepIfWelcome().then(() =>
    onUpdate(() => void import('../features/offline/update-offer.ts')),
  );
}
