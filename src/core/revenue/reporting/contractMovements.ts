import type { IsoDate } from "../../dates/isoDate";
import type { Period } from "../../dates/period";
import { caughtUp } from "../recognition/contract/rollForward";
import type { RecognisedContract } from "../recognition/contract/recogniseContract";
import type { BooksBalances, PostedParts } from "./BooksBalances";
import type { ContractMovements } from "./ReportedContract";
import type { Translation } from "./Translation";

/** Balances at the end of a day: as posted, and by all that is known now. */
export interface PostedAndKnown {
  readonly day: IsoDate;
  readonly posted: BooksBalances;
  readonly known: BooksBalances;
}

/**
 * What moves a contract's balances in a month, in minor units of the books. What is known better of a period that is
 * closed already is caught up in the first open one.
 * @param kept Of a month that was closed with them: parts that stand for good.
 * @source ASC 606-10-50-8 to 50-10, IFRS 15.116 to 118; ASC 340-40-50-3, IFRS 15.128.
 */
export function contractMovements(
  contract: RecognisedContract,
  translation: Translation,
  month: Period,
  before: PostedAndKnown,
  after: PostedAndKnown,
  kept: PostedParts | null,
): ContractMovements {
  const [from, to] = [before.posted, after.posted];
  const change = (name: keyof BooksBalances): number => to[name] - from[name];
  const catchUps = translation.atAverage(caughtUp(contract, month), month.last);
  const late =
    kept?.caughtUp ??
    postedCatchUp(change("revenue"), catchUps, {
      before: before.known.revenue - from.revenue,
      after: after.known.revenue - to.revenue,
    });
  const moved = {
    opening: from.contractLiability - from.contractAsset,
    billings: change("due"),
    recognised: change("revenue") - late,
    caughtUp: late,
    interest: change("interest"),
    returns: -change("expectedBack") || 0,
  };
  const closing = to.contractLiability - to.contractAsset;
  const { opening, billings, recognised, interest, returns } = moved;
  const refunded =
    kept?.refunded ??
    translation.atClosing(refundsCovered(contract, month), month.last) +
      unpostedRefunds(before) -
      unpostedRefunds(after);
  return {
    deferred: {
      ...moved,
      opening: from.contractLiability,
      fx: closing - (opening + billings - recognised - late - interest + returns) || 0,
      toAsset: change("contractAsset"),
      closing: to.contractLiability,
    },
    asset: { opening: from.contractAsset, change: change("contractAsset"), closing: to.contractAsset },
    refund: {
      opening: from.refundLiability,
      expected: change("expectedBack"),
      refunded,
      fx: change("refundLiability") - change("expectedBack") + refunded || 0,
      closing: to.refundLiability,
    },
    costs: {
      opening: from.costAsset,
      spent: change("costsSpent"),
      expensed: change("costExpense"),
      closing: to.costAsset,
    },
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
