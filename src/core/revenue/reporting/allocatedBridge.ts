import type { IsoDate } from "../../dates/isoDate";
import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import { sumMinor } from "../../money/sumMinor";
import { isPricedByUnit } from "../recognition/contract/allocationWeight";
import type { RecognisedContract } from "../recognition/contract/recogniseContract";

/** How the price of a contract becomes what is allocated to its obligations, in minor units of its currency. */
export interface AllocatedBridge {
  /** As signed. */
  readonly price: number;
  readonly modifications: number;
  /** As estimated last. */
  readonly variable: number;
  readonly credits: number;
  readonly payable: number;
  /** What is expected back, and what was refunded beyond it. */
  readonly returns: number;
  /** The price without the interest in it. */
  readonly financing: number;
  /** Units without an agreed quantity, as they were delivered; credits for them stand above. */
  readonly asDelivered: number;
}

/** By what is known on a day. */
export function allocatedBridge(contract: RecognisedContract, asOf: IsoDate): AllocatedBridge {
  const { facts, financed, obligations, returns, refunds } = contract;
  const known = <Item extends { readonly date: IsoDate }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ date }) => date <= asOf);
  const paid = (kind: "credit" | "payable to customer"): number =>
    -sumMinor(
      known(facts.events).flatMap((event) =>
        event.kind === kind ? minorFromExact(new Exact(event.value), facts.digits) : [],
      ),
    ) || 0;
  const expected = new Map(known(returns).map(({ ledger, minor }) => [ledger, minor]));
  // An estimate made before the contract was signed counts from its first day.
  const estimates = new Map(
    facts.variable.flatMap(({ date, obligation, minor }) =>
      date <= asOf ? [[obligation, minor] as const] : [],
    ),
  );
  return {
    price: facts.price,
    modifications: sumMinor(known(facts.modifications).map(({ minor }) => minor)),
    variable: sumMinor(estimates.values()),
    credits: paid("credit"),
    payable: paid("payable to customer"),
    returns: -sumMinor([...expected.values(), ...known(refunds).map(({ beyond }) => beyond)]) || 0,
    financing: financed.price - facts.price,
    asDelivered: sumMinor(
      obligations.flatMap((ledger) =>
        isPricedByUnit(ledger.obligation) ? ledger.revenue(asOf) - ledger.price(asOf) : [],
      ),
    ),
  };
}
