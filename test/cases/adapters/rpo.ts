import { isoDate } from "../../../src/core/dates/isoDate";
import { monthsFrom } from "../../../src/core/dates/period";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { runningTotals } from "../../../src/core/revenue/recognition/measure/runningTotals";
import { proratedTerms } from "../../../src/core/revenue/recognition/price/proratedTerms";
import { contractFacts, obligation } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly monthlyFixed: string;
  readonly termMonths: number;
  readonly bands: readonly { readonly label: string; readonly months: number }[];
}

/** The contract begins in the middle of the year before. */
const begins = isoDate("2017-07-01");
const asOf = isoDate("2017-12-31");

export function rpo({ monthlyFixed, termMonths, bands }: Inputs): unknown {
  const months = { fullPeriods: termMonths, partialDays: 0, partialPeriodDays: 1 };
  const contract = recogniseContract(
    contractFacts({
      signed: begins,
      price: proratedTerms(minorOf(monthlyFixed), months, true).minor,
      obligations: [
        obligation("service", {
          method: "straight line",
          convention: "month prorate",
          term: monthsFrom(begins, termMonths),
        }),
      ],
    }),
  );
  const found = remainingPerformance(contract, asOf, runningTotals(bands.map((band) => band.months)));
  return {
    bands: Object.fromEntries(
      bands.map(({ label }, index) => [label, textOf(found.bands[index]!, 2)]),
    ) as unknown,
    total: textOf(found.total),
  };
}
