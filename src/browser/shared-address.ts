import { searchWith } from '../engine/choice-conflicts.ts';
import type { Chosen } from '../engine/model.ts';
import { guidePage } from './guide-page.ts';

/**
 * The full address of this page with the choices that it shows: whoever opens it sees the same. Place and other parameters
 * stay; take what is not wanted off.
 */
export function sharedAddress(): URL {
  return addressWith(guidePage().view.get().chosen);
}

/** The address of this page asking for these choices and no others. */
export function addressWith(chosen: Chosen): URL {
  const address = new URL(location.href);
  address.search = searchWith(guidePage().model.guide, location.search, chosen);
  return address;
}
