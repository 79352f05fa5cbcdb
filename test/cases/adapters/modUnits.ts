import { isoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import type { Treatment } from "../../../src/core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { rollForward } from "../../../src/core/revenue/recognition/contract/rollForward";
import { proratedTerms } from "../../../src/core/revenue/recognition/price/proratedTerms";
import { remainingOf } from "../../../src/core/revenue/recognition/schedule/waterfall";
import { contractFacts, event, obligation, term } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly ordered: number;
  readonly delivered: number;
  readonly oldPrice: string;
  readonly addUnits: number;
  readonly addPrice: string;
  readonly credit?: string;
  readonly treatment: Treatment;
}

const modified = "2025-02-01";

export function modUnits(inputs: Inputs): unknown {
  const { ordered, delivered, oldPrice, addUnits, addPrice, credit, treatment } = inputs;
  const contract = recogniseContract(
    contractFacts({
      price: priceOf(ordered, oldPrice),
      obligations: [obligation("units", { method: "units", quantity: ordered })],
      events: [
        event("2025-01-31", "progress", delivered),
        ...(credit ? [event(modified, "credit", Number(credit), { note: "delivered" })] : []),
        event("2025-03-01", "usage", 1),
      ],
      modifications: [
        {
          date: isoDate(modified),
          minor: priceOf(addUnits, addPrice),
          obligations: [obligation("units", { method: "units", quantity: addUnits })],
          treatment,
        },
      ],
    }),
  );
  const [ledger] = contract.obligations;
  const day = isoDate(modified);
  const before = ledger!.revenue(day);
  const total = ledger!.price(day);
  return {
    revenueBefore: textOf(before),
    remainingConsideration: textOf(remainingPerformance(contract, day, []).total),
    remainingUnits: String(remainingOf(sumMinor([ordered, addUnits]), [delivered])),
    unitPriceAfter: textOf(rollForward(contract, term("2025-03-01", "2025-03-01")).recognised),
    total: textOf(total),
  };
}

function priceOf(units: number, price: string): number {
  return proratedTerms(minorOf(price), { fullPeriods: units, partialDays: 0, partialPeriodDays: 1 }, true)
    .minor;
}
