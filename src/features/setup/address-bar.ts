import { guidePage } from '../../browser/guide-page.ts';
import { sharedAddress } from '../../browser/shared-address.ts';

/*
 * From the first choice on that is made while the page is open, in any tab, the address bar says what is shown: what is copied
 * from it, kept as a bookmark or opened again shows the same. A page that is only read keeps the address it was opened by.
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
