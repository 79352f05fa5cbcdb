/**
 * A whole revenue pack from the facts of contracts to the cells of its sheets: 100,000 obligations in about 45,000
 * contracts; goal 3 s. `npx tsx bench/revenueModel.bench.ts`
 */
import type { ReadContract } from "../src/cells/recognition/contracts/ReadContract";
import { monthPeriod } from "../src/core/dates/period";
import { recogniseContract } from "../src/core/revenue/recognition/contract/recogniseContract";
import { contractFigures } from "../src/core/revenue/reporting/contractFigures";
import { packTime } from "../src/core/revenue/reporting/packTime";
import { revenuePack } from "../src/reports/revenue/revenuePack";
import type { PackContract, RevenueReportInput } from "../src/reports/revenue/RevenueReportInput";
import type { ContractFacts } from "../src/core/revenue/recognition/contract/facts";
import { sheetLimits } from "../src/runs/revenue/readRevenueTask";
import { printCosts } from "./printCosts";
import { seededPortfolio } from "./seededPortfolio";

const obligations = Number(process.argv[2] ?? 100_000);
const runs = 5;
const time = packTime(monthPeriod(2026, 6));
const products = ["Cloud", "Support", "Hardware", "Projects", "Data"];
const regions = ["North", "South", "West", "East"];

const reads = seededPortfolio(obligations, 6).map(readOf);

function readOf(facts: ContractFacts, index: number): ReadContract {
  const labelsOf = (at: number) => ({
    Product: products[(index + at) % products.length]!,
    Region: regions[index % regions.length]!,
  });
  return {
    facts,
    place: `Contracts!A${index + 2}`,
    customer: `Customer ${index % 9000}`,
    currency: "EUR",
    labels: { Channel: index % 3 === 0 ? "Partner" : "Direct" },
    obligationLabels: new Map(facts.obligations.map(({ id }, at) => [id, labelsOf(at)])),
    obligationPlaces: new Map(facts.obligations.map(({ id }, at) => [id, `Obligations!B${index + at + 2}`])),
    descriptions: new Map(),
    stamps: [],
    price: facts.price,
    changes: [],
    rows: 1,
  };
}

function figured(): readonly PackContract[] {
  return reads
    .filter(({ facts }) => facts.signed <= time.period.last)
    .map((read) => {
      const recognised = recogniseContract(read.facts);
      const { currency, customer, stamps } = read;
      return { read, figures: contractFigures({ recognised, currency, customer, stamps }, time, null) };
    });
}

function inputOf(contracts: readonly PackContract[]): RevenueReportInput {
  return {
    time,
    books: { currency: "EUR", digits: 2 },
    contracts,
    dimensions: [
      { header: "Product", of: "obligation" },
      { header: "Region", of: "obligation" },
      { header: "Channel", of: "contract" },
    ],
    tables: {},
    grids: { contracts: noGrid, obligations: noGrid },
    leftOut: { contracts: [], rows: [], money: [], rowCount: 0, unread: 0 },
    plan: [],
    entity: "Bench",
    findings: [],
    dateSystem: 1900,
    priors: new Map(),
    run: { id: "r1", time: "2026-11-21 10:00", version: "1", inputHash: "0", source: "bench", request: "{}" },
    limits: sheetLimits,
  };
}

const noGrid = { sheet: "", block: { top: 0, left: 0, bottom: 0, right: 0 }, values: [], merged: [] };

function cellsOf(contracts: readonly PackContract[]): number {
  let cells = 0;
  for (const { model } of revenuePack(inputOf(contracts))) {
    for (const row of model.rows) for (const cell of row) if (cell) cells++;
  }
  return cells;
}

const once = figured();
const works: Readonly<Record<string, () => number>> = {
  figures: () => figured().length,
  sheets: () => cellsOf(once),
  "in all": () => cellsOf(figured()),
};
console.log(`${once.length} contracts; CPU and wall seconds`);
await printCosts(works, runs, 2);
console.log(`${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB in use`);
