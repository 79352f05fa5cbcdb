/**
 * The variance report computed, reading and writing apart: 30,000 rows in at most 0.4 s, 300,000 at no more time a row.
 * `npx tsx bench/varianceReport.bench.ts`
 */
import type { CellValue } from "../src/cells/CellValue";
import type { RangeGrid } from "../src/cells/RangeGrid";
import { computeVariance } from "../src/runs/varianceComputation";

const header = [
  "Period",
  "Organisation",
  "Department",
  "Account",
  "Account name",
  "Account type",
  "Actual",
  "Budget",
];
const types = ["Revenue", "Cost of sales", "Expense", "Expense", "Expense", "Tax", "Asset", "Statistical"];

/** 24 months, 6 organisations, 20 departments, as many accounts as fill the rows. */
function ledger(rows: number): RangeGrid {
  const values: CellValue[][] = [header];
  for (let row = 0; row < rows; row++) {
    const account = row % 97;
    const month = Math.floor(row / 97) % 24;
    const serial = 45_688 + Math.floor(month * 30.44);
    values.push([
      serial,
      `Organisation ${row % 6}`,
      `Department ${row % 20}`,
      `${4000 + account * 10}`,
      `Account ${account}`,
      types[account % types.length]!,
      Math.round(((row * 7919) % 1_000_003) * 1.37) / 100,
      Math.round(((row * 104_729) % 1_000_003) * 1.31) / 100,
    ]);
  }
  return {
    sheet: "Ledger",
    block: { top: 0, left: 0, bottom: rows, right: header.length - 1 },
    values,
    merged: [],
  };
}

function secondsFor(grid: RangeGrid): number {
  const started = process.hrtime.bigint();
  computeVariance({
    grid,
    place: { dateSystem: 1900, table: "Ledger" },
    options: { period: "2026-06" },
    run: { id: "bench", time: "2026-07-01 09:00", version: "0" },
    priors: new Map(),
    earlier: [],
  });
  return Number(process.hrtime.bigint() - started) / 1e9;
}

const runs = 7;
const perRow: number[] = [];
for (const rows of [30_000, 300_000]) {
  const grid = ledger(rows);
  const times = Array.from({ length: runs }, () => secondsFor(grid)).sort((a, b) => a - b);
  const [best, median, worst] = [times[0]!, times[Math.floor(runs / 2)]!, times[runs - 1]!];
  perRow.push(median / rows);
  console.log(
    `variance report, ${rows} rows: median ${median.toFixed(3)} s (best ${best.toFixed(3)}, first or worst ${worst.toFixed(3)}), ` +
      `${((median / rows) * 1e6).toFixed(2)} microseconds a row`,
  );
}
console.log(`time a row, 300,000 against 30,000: ${(perRow[1]! / perRow[0]!).toFixed(2)}`);
