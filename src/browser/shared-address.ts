import { searchWith } from '../engine/choice-conflicts.ts';
import type { Chosen } from '../engine/model.ts';
import { guidePage } from './guide-page.ts';

/** The URL of this page with the choices that are shown, for sharing. Fragment and other parameters are kept. */
export function sharedAddress(): URL {
  return addressWith(guidePage().view.get().chosen);
}

/** The URL of this page with exactly these choices. */
export function addressWith(chosen: Chosen): URL {
  const address = new URL(location.href);
  address.search = searchWith(guidePage().model.guide, location.search, chosen);
  return address;
}
