import { dayNumber, isoDateFromDayNumber, type IsoDate } from "../../../dates/isoDate";
import { yearsBetween } from "../../../dates/yearsBetween";
import { financeError } from "../../../errors/financeError";
import { presentValueOfPayment } from "../price/financing";
import type { ContractFacts, Financing } from "./facts";

export interface FinancedPrice {
  /** What the promises are worth when they are kept, in minor units: their revenue. */
  readonly price: number;
  /** Interest to the end of a day, in minor units: income where the customer pays late, negative where he pays ahead. */
  readonly interest: (day: IsoDate) => number;
}

/**
 * Parts a contract's fixed price in revenue and interest. The promises count as kept on one day: of a delivery its own,
 * else the middle between the first day on which one begins and the last on which one ends.
 * @throws FINANCING_WITHOUT_DAY when no term and no delivery says when that is.
 * @source ASC 606-10-32-15 to 32-20 and Examples 26 and 29, IFRS 15.60 to 65.
 */
export function financedPrice({ id, price, financing, obligations, events }: ContractFacts): FinancedPrice {
  if (!financing) return { price, interest: none };
  const deliveries = events.filter(({ kind }) => kind === "delivery").map(({ date }) => date);
  const days = [
    ...deliveries,
    ...obligations.flatMap(({ term, method }) => {
      if (term === null || (method === "point in time" && deliveries.length > 0)) return [];
      return method === "point in time" ? [term.first] : [term.first, term.last];
    }),
  ].sort();
  if (days.length === 0) throw financeError("FINANCING_WITHOUT_DAY", { contract: id });
  return parted(price, middleOf(days[0]!, days.at(-1)!), financing);
}

function none(): number {
  return 0;
}

/** Between the two days the amount grows; each figure is rounded from what is paid, so that none passes the last. */
function parted(paid: number, kept: IsoDate, { annualRate, payment }: Financing): FinancedPrice {
  if (payment > kept) {
    const worth = (day: IsoDate): number =>
      presentValueOfPayment(paid, annualRate, yearsBetween(within(kept, day, payment), payment));
    const price = worth(kept);
    return { price, interest: (day) => worth(day) - price };
  }
  const grown = (day: IsoDate): number =>
    presentValueOfPayment(paid, annualRate, -yearsBetween(payment, within(payment, day, kept)));
  return { price: grown(kept), interest: (day) => paid - grown(day) || 0 };
}

function within(first: IsoDate, day: IsoDate, last: IsoDate): IsoDate {
  if (day < first) return first;
  return day > last ? last : day;
}

function middleOf(first: IsoDate, last: IsoDate): IsoDate {
  return isoDateFromDayNumber(Math.floor((dayNumber(first) + dayNumber(last)) / 2));
}
