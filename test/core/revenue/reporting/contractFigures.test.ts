import fc from "fast-check";
import { addMonths, endOfMonth, type IsoDate } from "../../../../src/core/dates/isoDate";
import type { Period } from "../../../../src/core/dates/period";
import { isBalanced, accountTotals } from "../../../../src/core/revenue/recognition/contract/journal";
import { recogniseContract } from "../../../../src/core/revenue/recognition/contract/recogniseContract";
import type { ContractFacts } from "../../../../src/core/revenue/recognition/contract/facts";
import type { BooksCurrency } from "../../../../src/core/revenue/recognition/currency/inBooks";
import { RateTable } from "../../../../src/core/revenue/recognition/currency/RateTable";
import {
  contractFigures,
  type ContractFigures,
} from "../../../../src/core/revenue/reporting/contractFigures";
import { packTime } from "../../../../src/core/revenue/reporting/packTime";
import type { ContractMovements } from "../../../../src/core/revenue/reporting/ReportedContract";
import { totalOf } from "../../../../src/core/revenue/reporting/scheduledAmounts";
import { arbitraryContract, life } from "../../../support/arbitraryContract";
import { seedsOfSlow } from "../../../support/seeds";

/** A pack of a contract takes milliseconds: 40 of them, or 1,000 in the full tier. */
const seeds = { ...seedsOfSlow, numRuns: Math.min(seedsOfSlow.numRuns, 1000) };
const firstDay = `${life.first.slice(0, 8)}01` as IsoDate;
const anyMonth = fc.integer({ min: 0, max: 55 }).map((months): Period => {
  const first = addMonths(firstDay, months);
  return { first, last: endOfMonth(first) };
});

function figuresOf(
  facts: ContractFacts,
  period: Period,
  books: BooksCurrency | null = null,
): ContractFigures {
  const recognised = recogniseContract(facts);
  return contractFigures({ recognised, currency: "EUR", customer: "", stamps: [] }, packTime(period), books);
}

/** What each balance lacks to its closing, and to another's opening. */
function gaps({ deferred, asset, refund, costs }: ContractMovements): readonly number[] {
  const { opening, billings, recognised, caughtUp, interest, returns, fx, toAsset, closing } = deferred;
  return [
    opening + billings - recognised - caughtUp - interest + returns + fx + toAsset - closing,
    asset.opening + asset.change - asset.closing,
    refund.opening + refund.expected - refund.refunded + refund.fx - refund.closing,
    costs.opening + costs.spent - costs.expensed - costs.closing,
    toAsset - asset.change,
  ];
}

describe("what a pack shows of any contract", () => {
  it("adds up to what is allocated, obligation by obligation", () => {
    fc.assert(
      fc.property(arbitraryContract, anyMonth, (facts, period) => {
        for (const { amounts, allocated } of figuresOf(facts, period).obligations) {
          expect(totalOf(amounts)).toBe(allocated);
        }
      }),
      seeds,
    );
  });

  it("leads each balance from its opening to its closing, and the next month opens where this one closes", () => {
    fc.assert(
      fc.property(arbitraryContract, anyMonth, (facts, period) => {
        const now = figuresOf(facts, period);
        expect(gaps(now.movements)).toEqual([0, 0, 0, 0, 0]);
        const first = addMonths(period.first, 1);
        const next = figuresOf(facts, { first, last: endOfMonth(first) });
        expect(next.movements.deferred.opening).toBe(now.movements.deferred.closing);
        expect(next.movements.asset.opening).toBe(now.movements.asset.closing);
        expect(next.movements.refund.opening).toBe(now.movements.refund.closing);
        expect(next.movements.costs.opening).toBe(now.movements.costs.closing);
      }),
      seeds,
    );
  });

  it("books, schedules and rolls forward the same revenue", () => {
    fc.assert(
      fc.property(arbitraryContract, anyMonth, (facts, period) => {
        const { movements, obligations, journals } = figuresOf(facts, period);
        const { months, reported } = packTime(period);
        const at = months.findIndex(({ first }) => first === period.first);
        expect(at).toBe(reported - 1);
        const scheduled = obligations.reduce((sum, { amounts }) => sum + amounts.months[at]!, 0);
        expect(movements.deferred.recognised + movements.deferred.caughtUp).toBe(scheduled);
        const booked = accountTotals(journals["balance sheet"]);
        expect(-(booked.get("Revenue") ?? 0) || 0).toBe(scheduled || 0);
        expect(booked.get("Contract liability") ?? 0).toBe(
          movements.deferred.opening - movements.deferred.closing || 0,
        );
        for (const lines of Object.values(journals)) expect(isBalanced(lines)).toBe(true);
      }),
      seeds,
    );
  });

  it("splits a closing liability in what comes within a year and what comes later", () => {
    fc.assert(
      fc.property(arbitraryContract, anyMonth, (facts, period) => {
        const { liability, movements } = figuresOf(facts, period);
        expect(liability.current + liability.nonCurrent).toBe(movements.deferred.closing);
        expect(Math.min(liability.current, liability.nonCurrent)).toBeGreaterThanOrEqual(0);
      }),
      seeds,
    );
  });

  it("is the same in another currency whose rate is 1, to the cent and without a gain or loss", () => {
    const rates = new RateTable(
      [{ from: "USD", to: "EUR", date: addMonths(firstDay, -240), rate: 1, kind: "closing" }],
      "USD",
      "EUR",
    );
    fc.assert(
      fc.property(arbitraryContract, anyMonth, (facts, period) => {
        const own = figuresOf(facts, period);
        const foreign = figuresOf(facts, period, { rates, digits: facts.digits });
        expect(foreign.obligations.map(({ inBooks }) => inBooks)).toEqual(
          own.obligations.map(({ amounts }) => amounts),
        );
        expect(foreign.movements).toEqual(own.movements);
        expect(foreign.liability).toEqual(own.liability);
      }),
      seeds,
    );
  });
});
