import type { IsoDate } from "../../dates/isoDate";
import type { Period } from "../../dates/period";
import { caughtUp } from "../recognition/contract/rollForward";
import type { RecognisedContract } from "../recognition/contract/recogniseContract";
import type { BooksBalances, PostedParts } from "./BooksBalances";
import type { Translation } from "./Translation";

/** Balances at the end of a day: as posted, and by all that is known now. */
export interface PostedAndKnown {
  readonly day: IsoDate;
  readonly posted: BooksBalances;
  readonly known: BooksBalances;
}

const none: PostedParts = { caughtUp: 0, refunded: 0 };

/**
 * What is caught up and refunded in a month as it is posted, in minor units of the books. What is known better of a
 * period that is closed already is caught up in the first open one.
 * @param kept Of a month that was closed with them: parts that stand for good.
 */
export function postedParts(
  contract: RecognisedContract,
  translation: Translation,
  month: Period,
  before: PostedAndKnown,
  after: PostedAndKnown,
  kept: PostedParts | null,
): PostedParts {
  if (kept) return kept;
  const isAsKnown = before.posted === before.known && after.posted === after.known;
  if (isAsKnown && contract.catchUps.length === 0 && contract.refunds.length === 0) return none;
  const catchUps = translation.atAverage(caughtUp(contract, month), month.last);
  return {
    caughtUp: postedCatchUp(after.posted.revenue - before.posted.revenue, catchUps, {
      before: before.known.revenue - before.posted.revenue,
      after: after.known.revenue - after.posted.revenue,
    }),
    refunded:
      translation.atClosing(refundsCovered(contract, month), month.last) +
      unpostedRefunds(before) -
      unpostedRefunds(after),
  };
}

/** Known revenue to date that is not posted, at both ends of a month. */
interface Unposted {
  readonly before: number;
  readonly after: number;
}

/**
 * What is caught up in a month as it is posted: what was not posted before it; and what all that is known now catches up
 * in it, of a closed month as far as its revenue can hold it.
 * @param revenue Posted in the month.
 */
function postedCatchUp(revenue: number, catchUps: number, { before, after }: Unposted): number {
  const stillUnposted = between(after, 0, before);
  const late = before - stillUnposted;
  const newlyUnposted = after - stillUnposted;
  if (newlyUnposted === 0) return catchUps + late || 0;
  const posted = catchUps - between(newlyUnposted, 0, catchUps);
  return between(posted, 0, revenue - late) + late || 0;
}

/** The value, or the nearer end; the ends in any order. */
function between(value: number, one: number, other: number): number {
  return Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
}

/** Refunds to date, of what was expected back, that are known and not posted. */
function unpostedRefunds({ posted, known }: PostedAndKnown): number {
  const refunded = ({ expectedBack, refundLiability }: BooksBalances): number =>
    expectedBack - refundLiability;
  return refunded(known) - refunded(posted);
}

/** Paid back in a period of what was expected back, in minor units of the contract's currency. */
function refundsCovered({ refunds }: RecognisedContract, { first, last }: Period): number {
  let sum = 0;
  for (const { date, minor, beyond } of refunds) if (date >= first && date <= last) sum += minor - beyond;
  return sum;
}
