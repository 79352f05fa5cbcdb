import { LiveCalculator } from "../src/calc/LiveCalculator";
import type { CellValue } from "../src/cells/CellValue";
import { calcSourceOf } from "./calcSourceOf";
import { cost } from "./cost";
import { UniverBook, type BenchSheet } from "./UniverBook";

/** 10,000 SUM and 10,000 SUMIFS of two criteria on a sheet of 25,000 rows by 8 columns, beside Univer's evaluator. */
const rows = 25_000;
const columns = 8;
const pairs = 10_000;
const criteriaRows = 5_000;
/** Univer takes minutes for all of them: npm run bench with FINOPS_FULL=1 waits. */
const univerPairs = process.env["FINOPS_FULL"] === "1" ? pairs : pairs / 8;

let seed = 7;
function next(limit: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * limit);
}

const values: CellValue[][] = Array.from({ length: rows }, () => [
  ...Array.from({ length: columns - 2 }, () => next(1_000)),
  `G${next(50)}`,
  next(20),
]);

const sheetWith = (formulaRows: number): BenchSheet => ({
  name: "S",
  rows,
  columns: columns + 2,
  value: (row, column) => values[row]?.[column] ?? null,
  formula(row, column) {
    if (row >= formulaRows) return undefined;
    if (column === columns) return `=SUM(A${row + 1}:F${row + 1})`;
    if (column !== columns + 1) return undefined;
    const block = (name: string): string => `$${name}$1:$${name}$${criteriaRows}`;
    return `=SUMIFS(${block("A")},${block("G")},"G${row % 50}",${block("H")},">${row % 20}")`;
  },
});

/** Both totals of a row, by plain loops. */
function naive(row: number): readonly [number, number] {
  let sum = 0;
  for (let column = 0; column < columns - 2; column += 1) sum += Number(values[row]![column]);
  let matched = 0;
  for (let at = 0; at < criteriaRows; at += 1) {
    const line = values[at]!;
    if (line[columns - 2] === `G${row % 50}` && Number(line[columns - 1]) > row % 20)
      matched += Number(line[0]);
  }
  return [sum, matched];
}

/** Cells that are not what plain loops give. */
function differing(formulaRows: number, valueOf: (row: number, column: number) => unknown): number {
  let count = 0;
  for (let row = 0; row < formulaRows; row += 1) {
    count += naive(row).filter((total, at) => valueOf(row, columns + at) !== total).length;
  }
  return count;
}

const ours = await cost(() => new LiveCalculator(calcSourceOf([sheetWith(pairs)])));
const univer = await UniverBook.calculated([sheetWith(univerPairs)]);
console.log("10,000 SUM and 10,000 SUMIFS on 200,000 values, live, parse and index included");
console.log(`  ours                     ${ours.cpuSeconds.toFixed(3)} CPU s (at most 2)`);
console.log(
  `  Univer's                 ${univer.cost.cpuSeconds.toFixed(3)} CPU s for ${2 * univerPairs} of them`,
);
console.log(
  `  cells that differ        ${differing(pairs, (...cell) => ours.result.value("S", ...cell))} of ours, ` +
    `${differing(univerPairs, (...cell) => univer.book.value("S", ...cell))} of Univer's`,
);
values[100]![0] = 5_000;
const block = { sheet: "S", top: 100, left: 0, bottom: 100, right: 0 };
const edit = await cost(() => ours.result.recalculate([{ kind: "cells", block }]));
const theirs = await univer.book.edit("S", 100, 0, 5_000);
console.log(
  `  edit in all the SUMIFS   ours ${edit.wallMs.toFixed(1)} ms, ${edit.cpuSeconds.toFixed(3)} CPU s`,
);
console.log(
  `                           Univer's ${theirs.wallMs.toFixed(0)} ms, ${theirs.cpuSeconds.toFixed(3)} CPU s`,
);
if (ours.cpuSeconds > 2) {
  console.log("  SLOWER THAN AGREED");
  process.exitCode = 1;
}
univer.book.close();
