import { keepIfWelcome, onUpdate, reloadOnUpdate } from '../features/offline/site-copy.ts';

/*
 * What happens when a page has settled: paper is prepared, for readers who print without the button; the site is kept for
 * use without a network, and a newer version is offered. Some browsers know no workers, and none does without https.
 */
if (document.querySelector('print-choice')) void import('../features/paper/print-choice.ts');

if ('serviceWorker' in navigator) {
  const offer = () =>
    void import('../features/offline/update-offer.ts').then(
      () => document.querySelector('update-offer')?.offer(),
      // A script that the new version has no more: then the page stays as it is until it is loaded anew.
      () => undefined,
    );
  void reloadOnUpdate(offer)
    .then(keepIfWelcome)
    .then(() => onUpdate(offer));
}
