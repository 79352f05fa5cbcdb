import type { IsoDate } from "../../dates/isoDate";
import type { ContractFacts } from "../recognition/contract/facts";

/** The first day on which contracts can bring anything into the books; null where there are none. */
export function firstDayOf(contracts: readonly ContractFacts[]): IsoDate | null {
  let first: IsoDate | null = null;
  const see = (day: IsoDate | null): void => {
    if (day !== null && (first === null || day < first)) first = day;
  };
  for (const { signed, billings, costs = [] } of contracts) {
    see(signed);
    for (const { date, paid } of billings) {
      see(date);
      see(paid);
    }
    for (const { term } of costs) see(term.first);
  }
  return first;
}
