import { guidePage } from '../../browser/guide-page.ts';
import { sharedAddress } from '../../browser/shared-address.ts';

/*
 * Leaves the URL alone until a choice changes, in any tab. From then on it names the choices that are shown, so that a copied
 * link, a bookmark or a reload shows the same.
 */
const { saved } = guidePage();
let written: string | undefined;
saved.state.watch(
  ({ choices }) => {
    const now = JSON.stringify(choices);
    if (now !== written) history.replaceState(history.state, '', sharedAddress());
    written = now;
  },
  { signal: new AbortController().signal },
);
