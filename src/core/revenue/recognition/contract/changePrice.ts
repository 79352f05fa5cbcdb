import type { IsoDate } from "../../../dates/isoDate";
import type { Promises } from "./Promises";
import { sharesOf } from "./sharesOf";

/** A change of price in minor units, on a day, for one obligation or for all alike. */
export interface PriceChange {
  readonly date: IsoDate;
  readonly minor: number;
  readonly obligation: string | null;
  readonly reason: string;
}

/**
 * A price promised with the contract: its first obligations share it, and those that a modification has put together
 * pass it on. What is earned of it already is caught up.
 * @source ASC 606-10-32-42 to 32-45 and Example 6, IFRS 15.87 to 90.
 */
export function changePrice(promises: Promises, { date, minor, obligation, reason }: PriceChange): void {
  const targets = promises.targets(obligation, promises.original);
  const parts = sharesOf(
    minor,
    targets.map(({ weight }) => weight),
  );
  for (const [index, ledger] of targets.entries()) {
    const pool = obligation === null ? promises.poolOf(ledger) : [ledger];
    const shares = sharesOf(
      parts[index]!,
      pool.map(({ weight }) => weight),
    );
    for (const [at, each] of pool.entries()) {
      promises.note(date, each, each.change(date, shares[at]!), reason);
    }
  }
}

/** A price for what is delivered already: all of it on its day, by what each promise has recognised. */
export function changeDelivered(promises: Promises, { date, minor, obligation, reason }: PriceChange): void {
  const targets = promises.targets(obligation, promises.all);
  const parts = sharesOf(
    minor,
    targets.map((ledger) => Math.max(0, ledger.revenue(date))),
  );
  for (const [index, ledger] of targets.entries()) {
    promises.note(date, ledger, ledger.changeDone(date, parts[index]!), reason);
  }
}
