import { LiveCalculator } from "../src/calc/LiveCalculator";
import type { CellValue } from "../src/cells/CellValue";
import { calcSourceOf } from "./calcSourceOf";
import { cost, median, type Cost } from "./cost";
import { UniverBook, type BenchSheet } from "./UniverBook";

/** A ledger under edit in the grid: 2,000 SUMIFS over 32,000 rows, then edits inside their ranges, beside Univer's evaluator. */
const rows = 32_000;
const accounts = 160;
const months = 12;
const reportCells = 2_000;
const edits = 15;
/** Univer takes minutes for all of them: npm run bench with FINOPS_FULL=1 waits. */
const univerCells = process.env["FINOPS_FULL"] === "1" ? reportCells : reportCells / 8;

let seed = 20_260_131;
function next(limit: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * limit);
}

const ledger: CellValue[][] = [["Account", "Month", "Cost centre", "Amount"]];
for (let row = 0; row < rows; row += 1) {
  const amount = (next(2_000_000) - 500_000) / 100;
  ledger.push([`A${1000 + next(accounts)}`, 46_023 + 31 * next(months), `CC${next(40)}`, amount]);
}

const last = rows + 1;
const wanted = Array.from({ length: reportCells }, (_, cell) => ({
  account: `A${1000 + (cell % accounts)}`,
  month: 46_023 + 31 * (Math.floor(cell / accounts) % months),
}));
const formulas = wanted.map(
  ({ account, month }) =>
    `=SUMIFS(Data!$D$2:$D$${last},Data!$A$2:$A$${last},"${account}",Data!$B$2:$B$${last},${month})`,
);
const sheetsWith = (cells: number): readonly BenchSheet[] => [
  {
    name: "Data",
    rows: rows + 1,
    columns: 4,
    value: (row, column) => ledger[row]?.[column] ?? null,
    formula: () => undefined,
  },
  {
    name: "Report",
    rows: cells,
    columns: 1,
    value: () => null,
    formula: (row, column) => (column === 0 ? formulas[row] : undefined),
  },
];

/** The sums by reading every row for every cell. */
function scanned(): number[] {
  return wanted.map(({ account, month }) => {
    let total = 0;
    for (const line of ledger) if (line[0] === account && line[1] === month) total += Number(line[3]);
    return total;
  });
}

/** Cells that are not the naive sums; sums in another order may differ in their last digits. */
function differing(cells: number, valueOf: (row: number) => unknown): number {
  const totals = scanned().slice(0, cells);
  return totals.filter((total, row) => Math.abs(Number(valueOf(row)) - total) > 1e-6).length;
}

const ours = await cost(() => new LiveCalculator(calcSourceOf(sheetsWith(reportCells))));
const calculator = ours.result;
const univer = await UniverBook.calculated(sheetsWith(univerCells));
const naive = await cost(scanned);
console.log("2,000 SUMIFS of two criteria over 32,000 rows, live, all of them");
console.log(`  ours               ${ours.cpuSeconds.toFixed(3)} CPU s (at most 0.5)`);
console.log(`  Univer's           ${univer.cost.cpuSeconds.toFixed(3)} CPU s for ${univerCells} of them`);
console.log(`  naive scan         ${naive.cpuSeconds.toFixed(3)} CPU s`);
console.log(
  `  cells that differ  ${differing(reportCells, (row) => calculator.value("Report", row, 0))} of ours, ` +
    `${differing(univerCells, (row) => univer.book.value("Report", row, 0))} of Univer's`,
);

/** What each of a run of edits of one column takes. */
async function editing(column: number, value: () => CellValue): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const row = 1 + next(rows);
    ledger[row]![column] = value();
    const block = { sheet: "Data", top: row, left: column, bottom: row, right: column };
    costs.push(await cost(() => calculator.recalculate([{ kind: "cells", block }])));
  }
  return costs;
}

const slowest = (costs: readonly Cost[]): number =>
  1000 * Math.max(...costs.map(({ cpuSeconds }) => cpuSeconds));
const printed = (costs: readonly Cost[]): string =>
  `median ${median(costs.map(({ wallMs }) => wallMs)).toFixed(1)} ms, ` +
  `${median(costs.map(({ cpuSeconds }) => cpuSeconds * 1000)).toFixed(1)} CPU ms, slowest ${slowest(costs).toFixed(1)} CPU ms`;
const amounts = await editing(3, () => next(100_000) / 100);
const criteria = await editing(0, () => `A${1000 + next(accounts)}`);
console.log(`  edit an amount     ours ${printed(amounts)} (at most 150)`);
console.log(`  edit an account    ours ${printed(criteria)} (at most 150)`);
console.log(
  `  cells that differ  ${differing(reportCells, (row) => calculator.value("Report", row, 0))} of ours after the edits`,
);
const theirs = await univer.book.edit("Data", 77, 3, 12.5);
console.log(
  `  edit an amount     Univer's ${theirs.wallMs.toFixed(0)} ms, ${theirs.cpuSeconds.toFixed(3)} CPU s, once, ${univerCells} SUMIFS`,
);
if (ours.cpuSeconds > 0.5 || Math.max(slowest(amounts), slowest(criteria)) > 150) {
  console.log("  SLOWER THAN AGREED");
  process.exitCode = 1;
}
univer.book.close();
