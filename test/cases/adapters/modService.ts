import { isoDate } from "../../../src/core/dates/isoDate";
import { monthsFrom, type Period } from "../../../src/core/dates/period";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, obligation } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly remainingUnrecognized: string;
  readonly added: string;
  /** Years. */
  readonly remainingPeriods: number;
}

const begins = isoDate("2025-01-01");
const monthsPerYear = 12;

export function modService({ remainingUnrecognized, added, remainingPeriods }: Inputs): unknown {
  const service = (years: number) =>
    obligation("service", {
      method: "straight line",
      convention: "month prorate",
      term: termOf(years),
    });
  const contract = recogniseContract(
    contractFacts({
      price: minorOf(remainingUnrecognized),
      obligations: [service(1)],
      modifications: [
        {
          date: begins,
          minor: minorOf(added),
          obligations: [service(remainingPeriods)],
          treatment: "prospective",
        },
      ],
    }),
  );
  const [ledger] = contract.obligations;
  return {
    remainingConsideration: textOf(ledger!.price(begins)),
    perPeriod: textOf(ledger!.revenue(termOf(1).last)),
  };
}

function termOf(years: number): Period {
  return monthsFrom(begins, sumMinor(Array<number>(years).fill(monthsPerYear)));
}
