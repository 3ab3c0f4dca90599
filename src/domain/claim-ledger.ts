import type { Claim } from './claim.ts';
import { byYearAndMonth, cutList, type ListPart } from './list-part.ts';

/** Claims of one page of the ledger: with the picture of as many, about 250 kB. */
const MOST = 120;

/** The ledger, in the order of the claims (oldest first); one that is too long for a page by when they were said. */
export function cutLedger(claims: readonly Claim[]): ListPart<Claim> {
  return cutList(claims, { by: byYearAndMonth(({ said }) => said), most: MOST, folder: 'said/' });
}
