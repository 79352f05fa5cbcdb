import type { CalcSource } from "../src/calc/CalcSource";
import { Calculator } from "../src/calc/Calculator";
import type { CellValue } from "../src/cells/CellValue";

/** A ledger of 32,000 rows and a report of 2,000 cells over it, as a variance pack has them. */
const rows = 32_000;
const accounts = 160;
const months = 12;
const reportCells = 2_000;
const exactFormulas = 100;

const header: CellValue[] = ["Account", "Month", "Cost centre", "Amount"];
const ledger: CellValue[][] = [header];
let seed = 20_260_131;
function next(limit: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * limit);
}
for (let row = 0; row < rows; row += 1) {
  const amount = (next(2_000_000) - 500_000) / 100;
  ledger.push([`A${1000 + next(accounts)}`, 46_023 + 31 * next(months), `CC${next(40)}`, amount]);
}

const last = rows + 1;
const sumifs: string[] = [];
for (let cell = 0; cell < reportCells; cell += 1) {
  const account = `A${1000 + (cell % accounts)}`;
  const month = 46_023 + 31 * (Math.floor(cell / accounts) % months);
  sumifs.push(
    `=SUMIFS(Data!$D$2:$D$${last},Data!$A$2:$A$${last},"=${account}",Data!$B$2:$B$${last},${month}+${cell}*0)`,
  );
}
const exact: string[] = [];
for (let cell = 0; cell < exactFormulas; cell += 1) {
  exact.push(
    `=SUMPRODUCT(EXACT(Data!$A$2:$A$${last},"A${1000 + cell}")*(Data!$B$2:$B$${last}=${46_023 + 31 * (cell % months)})*Data!$D$2:$D$${last})`,
  );
}

function sourceOf(formulas: readonly string[]): CalcSource {
  return {
    dateSystem: 1900,
    sheets: ["Data", "Report"],
    names: [],
    tables: [],
    used: (sheet) =>
      sheet === "Data"
        ? { top: 0, left: 0, bottom: rows, right: 3 }
        : { top: 0, left: 0, bottom: formulas.length - 1, right: 0 },
    value: (sheet, row, column) => (sheet === "Data" ? (ledger[row]?.[column] ?? null) : null),
    formula: (sheet, row, column) => (sheet === "Report" && column === 0 ? formulas[row] : undefined),
    *formulaCells(sheet) {
      if (sheet === "Report") for (const row of formulas.keys()) yield { row, column: 0 };
    },
  };
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function calculated(formulas: readonly string[]): { readonly seconds: number; readonly values: CellValue[] } {
  const values: CellValue[] = [];
  const seconds = cpuSeconds(() => {
    const calculator = new Calculator(sourceOf(formulas));
    for (const row of formulas.keys()) values.push(calculator.value("Report", row, 0));
  });
  return { seconds, values };
}

/** The peer: the same sums by reading every row for every cell. */
function scanned(): { readonly seconds: number; readonly values: number[] } {
  const values: number[] = [];
  const seconds = cpuSeconds(() => {
    for (let cell = 0; cell < reportCells; cell += 1) {
      const account = `A${1000 + (cell % accounts)}`;
      const month = 46_023 + 31 * (Math.floor(cell / accounts) % months);
      let total = 0;
      for (const line of ledger) if (line[0] === account && line[1] === month) total += Number(line[3]);
      values.push(total);
    }
  });
  return { seconds, values };
}

const indexed = calculated(sumifs);
const peer = scanned();
const again = calculated(sumifs);
const exactRun = calculated(exact);
const differing = indexed.values.filter((value, cell) => value !== peer.values[cell]).length;

console.log(`2,000 SUMIFS of two criteria over 32,000 rows, parse and index included`);
console.log(`  calculator, cold   ${indexed.seconds.toFixed(3)} CPU s`);
console.log(`  calculator, warm   ${again.seconds.toFixed(3)} CPU s`);
console.log(`  naive scan         ${peer.seconds.toFixed(3)} CPU s`);
console.log(`  cells that differ  ${differing}`);
console.log(`100 SUMPRODUCT(EXACT(..)*(..=..)*..) over 32,000 rows`);
console.log(`  calculator         ${exactRun.seconds.toFixed(3)} CPU s`);
