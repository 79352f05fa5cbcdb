import type { IsoDate } from "../../dates/isoDate";
import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import { sumMinor, sumMinorOf } from "../../money/sumMinor";
import type { ContractFacts, EventKind } from "../recognition/contract/facts";
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
  return {
    price: facts.price,
    modifications: sumMinorOf(facts.modifications, ({ date, minor }) => (date <= asOf ? minor : 0)),
    // An estimate made before the contract was signed counts from its first day.
    variable: sumOfLatest(facts.variable, ({ obligation }) => obligation, asOf),
    credits: paid(facts, "credit", asOf),
    payable: paid(facts, "payable to customer", asOf),
    returns:
      -(
        sumOfLatest(returns, ({ ledger }) => ledger, asOf) +
        sumMinorOf(refunds, ({ date, beyond }) => (date <= asOf ? beyond : 0))
      ) || 0,
    financing: financed.price - facts.price,
    asDelivered: sumMinorOf(obligations, (ledger) =>
      isPricedByUnit(ledger.obligation) ? ledger.revenue(asOf) - ledger.price(asOf) : 0,
    ),
  };
}

function paid({ events, digits }: ContractFacts, kind: EventKind, asOf: IsoDate): number {
  const sum = sumMinorOf(events, (event) =>
    event.kind === kind && event.date <= asOf ? minorFromExact(new Exact(event.value), digits) : 0,
  );
  return -sum || 0;
}

/** Of estimates that take the place of the ones before for the same. */
function sumOfLatest<Estimate extends { readonly date: IsoDate; readonly minor: number }>(
  estimates: readonly Estimate[],
  of: (estimate: Estimate) => unknown,
  asOf: IsoDate,
): number {
  if (estimates.length === 0) return 0;
  const latest = new Map<unknown, number>();
  for (const estimate of estimates) if (estimate.date <= asOf) latest.set(of(estimate), estimate.minor);
  return sumMinor(latest.values());
}
