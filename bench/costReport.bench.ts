/**
 * 200,000 payments as they stand in a workbook: the cost report, from cells to laid out sheets, the search for opportunities among it, beside
 * a bare group-by of the same cells. Goals: 1.5 s, and 6 times the bare group-by in the same run.
 */
import type { CellValue } from "../src/cells/CellValue";
import { typedFile } from "../src/cli/typedFile";
import { splitPayments } from "../src/core/cost/search/splitPayments";
import { unusualAmounts } from "../src/core/cost/search/unusualAmounts";
import type { PurchaseColumns } from "../src/core/cost/opportunities/OpportunityTables";
import { searchedPayments } from "../src/core/cost/opportunities/opportunities";
import { costBookTables } from "../src/runs/cost/costReportTables";
import { computeCost } from "../src/runs/cost/computeCost";
import { readCostTask } from "../src/runs/cost/readCostTask";
import { paymentsOf } from "../src/runs/cost/readPaymentsOf";
import { writeTables } from "../src/runs/dataWorkbook";
import { newXlsx } from "../src/workbook/xlsx/newXlsx";
import { cost, median } from "./cost";
import { seededPayments } from "./seededPayments";

const stamp = { id: "bench", time: "2026-11-22 02:00", version: "0" };
const file = { name: "payments.csv", rows: seededPayments(200_000, 20260331) };
const workbook = newXlsx();
const { data } = typedFile(file, costBookTables("cost"), {});
await writeTables(workbook, [{ kind: "payments", name: "Payments", data }], ["payments"], stamp.id);
const task = await readCostTask({ workbook, stamp }, "cost", {});
const cells = task.grids.payments!.values.slice(1);

/** Centre by category by supplier by month, exact cents: labels and days to codes, codes to a group, each by a Map. */
function bareGroupBy(): number {
  const [supplier, centre, category, month] = [1, 2, 3, 0].map(() => new Map<CellValue, number>());
  const groups = new Map<number, number>();
  const sums = new Float64Array(cells.length);
  const codeOf = (codes: Map<CellValue, number>, label: CellValue): number => {
    let code = codes.get(label);
    if (code === undefined) codes.set(label, (code = codes.size));
    return code;
  };
  for (const row of cells) {
    let key = codeOf(supplier!, row[1]!);
    key = key * 4_096 + codeOf(centre!, row[2]!);
    key = key * 4_096 + codeOf(category!, row[3]!);
    key = key * 4_096 + codeOf(month!, monthOf(row[0] as number));
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = groups.size));
    sums[group]! += Math.round((row[5] as number) * 100);
  }
  return groups.size;
}

/** The month of each serial date, counted from that of the first. */
const months = new Map<number, number>();
function monthOf(serial: number): number {
  let month = months.get(serial);
  if (month === undefined) {
    const day = new Date((serial - 25_569) * 86_400_000);
    months.set(serial, (month = day.getUTCFullYear() * 12 + day.getUTCMonth()));
  }
  return month;
}

/** 30,000 equal payments to one supplier over two years: what a search by pairs would take 450 million comparisons for. */
function oneAmount(columns: PurchaseColumns): PurchaseColumns {
  const rows = Array.from({ length: 30_000 }, (_, at) => at);
  return {
    ...columns,
    days: Int32Array.from(rows, (at) => 20_000 + Math.floor(at / 41)),
    supplier: { name: "supplier", labels: ["Barley Software Ltd"], codes: new Int32Array(rows.length) },
    amount: {
      name: "amount",
      minor: new Float64Array(rows.length).fill(5_000),
      digits: 2,
      absoluteTotal: 150e6,
    },
    documents: rows.map((at) => `INV-${100_000 + 37 * at}`),
  };
}

const { columns } = paymentsOf(task);
const equal = oneAmount(columns);
const { suppliers, duplicates } = searchedPayments(columns);
const { supplierOf, pairs } = suppliers;
console.log(
  `${cells.length} rows, ${bareGroupBy()} groups, ${pairs.length} names alike, ${duplicates.length} duplicates`,
);
/** CPU seconds, the middle of several runs in turn: on a busy machine the clock says nothing. */
const middle = await cpuSeconds(
  {
    "bare group-by": bareGroupBy,
    "cells to columns": () => paymentsOf(task),
    "cost report": () => computeCost(task),
    duplicates: () => searchedPayments(columns),
    "split payments": () => splitPayments(columns, supplierOf),
    "unusual amounts": () => unusualAmounts(columns, supplierOf),
    "duplicates among equal amounts": () => searchedPayments(equal),
    "report of opportunities": () => computeCost({ ...task, report: "opportunities" }),
  },
  9,
);
const times = middle["cost report"] / middle["bare group-by"];
console.log(`${times.toFixed(2)} times the bare group-by (goal 6)`);

async function cpuSeconds<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) times.get(name)!.push((await cost(works[name])).cpuSeconds);
  }
  return Object.fromEntries(
    names.map((name) => {
      const own = times.get(name)!;
      console.log(
        `${name.padEnd(32)} best ${Math.min(...own).toFixed(3)} s, median ${median(own).toFixed(3)} s`,
      );
      return [name, median(own)];
    }),
  ) as Record<Name, number>;
}
