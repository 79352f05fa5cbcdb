import { contractsFromTables } from "../../../cells/recognition/contracts/contractsFromTables";
import { addDays, type IsoDate } from "../../../core/dates/isoDate";
import { quarterPeriod, type Period } from "../../../core/dates/period";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { recogniseContract } from "../../../core/revenue/recognition/contract/recogniseContract";
import { RateTable } from "../../../core/revenue/recognition/currency/RateTable";
import { sampleGrids } from "./sampleGrids";
import type { SampleTables } from "./SampleTables";

const quarters = [2024, 2025, 2026].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => ({ year, quarter, period: quarterPeriod(year, quarter) })),
);

/**
 * Targets in euros a product: a year for 2024, quarters for 2025, months for 2026, as a company plans closer from year to
 * year. They are near what came of it.
 */
export function addSamplePlan(tables: SampleTables, random: () => number): void {
  for (const [product, revenue] of revenueByProduct(tables)) {
    const add = (period: string, earned: number): void => {
      const target = Math.max(0, Math.round((earned * (0.92 + 0.14 * random())) / 100) * 100);
      tables.add("PlanTargets", { Line: product, Period: period, Target: target });
    };
    add(
      "2024",
      revenue.slice(0, 4).reduce((sum, each) => sum + each, 0),
    );
    for (const [index, { year, quarter, period }] of quarters.entries()) {
      if (year === 2025) add(`2025-Q${quarter}`, revenue[index]!);
      if (year === 2026) for (const month of monthsOf(period)) add(month, revenue[index]! / 3);
    }
  }
}

/** Revenue of each quarter in euros, dollars at the average rate of its last month. */
function revenueByProduct(tables: SampleTables): ReadonlyMap<string, number[]> {
  const { contracts, rates } = contractsFromTables(sampleGrids(tables), 1900);
  const byProduct = new Map<string, number[]>();
  for (const { facts, currency, obligationLabels } of contracts) {
    const intoEuros = new RateTable(rates, currency ?? "EUR", "EUR");
    for (const { obligation, revenue } of recogniseContract(facts).obligations.map((ledger) => ({
      obligation: ledger.obligation.id,
      revenue: quarters.map(({ period }) => earnedIn(period, (day) => ledger.revenue(day))),
    }))) {
      const product = obligationLabels.get(obligation)?.["Product"] ?? "";
      const sums = byProduct.get(product) ?? quarters.map(() => 0);
      byProduct.set(product, sums);
      for (const [index, { period }] of quarters.entries()) {
        const rate = intoEuros.average(period.last).toNumber();
        sums[index]! += amountFromMinor(revenue[index]!, facts.digits) * rate;
      }
    }
  }
  return byProduct;
}

function earnedIn({ first, last }: Period, earned: (day: IsoDate) => number): number {
  return earned(last) - earned(addDays(first, -1));
}

function monthsOf({ first }: Period): readonly string[] {
  const [year, month] = first.split("-").map(Number);
  return [0, 1, 2].map((more) => `${year}-${String(month! + more).padStart(2, "0")}`);
}
