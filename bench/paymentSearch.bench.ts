/**
 * 200,000 payments: the group-bys of a cost report, suppliers in several spellings and the search for duplicates, beside a bare
 * group-by of the same rows. Goals: 1.5 s, and 6 times the bare group-by in the same run. Once from row arrays, decoding included
 * on both sides, and once from columns of codes.
 */
import { amountCells } from "../src/cells/amountCells";
import { dimensionColumn, type GridColumn } from "../src/cells/dimensionColumn";
import { Problems } from "../src/cells/problems";
import { duplicatePayments } from "../src/core/cost/search/duplicatePayments";
import { nearSuppliers } from "../src/core/cost/search/nearSuppliers";
import type { PaymentColumns } from "../src/core/cost/search/PaymentColumns";
import { splitPayments } from "../src/core/cost/search/splitPayments";
import { unusualAmounts } from "../src/core/cost/search/unusualAmounts";
import type { Dimension } from "../src/core/table/dictionary";
import { groupRows } from "../src/core/table/groupRows";
import { groupSums } from "../src/core/table/groupSums";
import { seededRandom } from "../src/core/numeric/seededRandom";
import { cost, median } from "./cost";

type Row = readonly [
  day: number,
  month: string,
  supplier: string,
  centre: string,
  category: string,
  document: string,
  amount: number,
];

const count = 200_000;
const [supplierCount, centres, categories, months] = [4_000, 40, 30, 24];
const random = seededRandom(20260331);
const int = (below: number): number => Math.floor(random() * below);
const rows = rowsOf();

/** Few suppliers with many payments, a sixth of them equal amounts that recur, one in a hundred paid twice. */
function rowsOf(): Row[] {
  const suppliers = Array.from({ length: supplierCount }, (_, at) => supplierOf(at));
  const recurring = suppliers.map(() => 100 * (20 + int(4_000)));
  const drawn: Row[] = [];
  while (drawn.length < count) {
    const supplier = Math.min(supplierCount - 1, Math.floor(supplierCount ** random() - 1));
    const day = 20_000 + int(730);
    const cents =
      random() < 0.16
        ? recurring[supplier]!
        : 100 + Math.floor(Math.exp(11 + 1.5 * (random() + random() - 1)));
    const row: Row = [
      day,
      `Month ${Math.floor(((day - 20_000) / 730) * months) + 1}`,
      suppliers[supplier]!,
      `Centre ${int(centres)}`,
      `Category ${int(categories)}`,
      `INV-${100_000 + drawn.length}`,
      cents / 100,
    ];
    drawn.push(row);
    if (random() < 0.01) drawn.push([day + 9, ...row.slice(1)] as unknown as Row);
  }
  return JSON.parse(JSON.stringify(drawn)) as Row[];
}

function supplierOf(at: number): string {
  const letters = Array.from({ length: 3 }, () => "bcdfghklmnprstvw"[int(16)]! + "aeiou"[int(5)]!).join("");
  return `${letters}${["ton", "ley", "wick", "mere"][at % 4]!} ${["Supplies", "Software", "Repairs"][at % 3]!} Ltd`;
}

function decoded(): PaymentColumns & { readonly month: Dimension } {
  const problems = new Problems("bench");
  const column = (index: number): GridColumn => ({ sheet: "bench", rows, index, column: index, firstRow: 1 });
  return {
    days: Int32Array.from(rows, (row) => row[0]),
    month: dimensionColumn("month", column(1), problems),
    supplier: dimensionColumn("supplier", column(2), problems),
    costCentre: dimensionColumn("centre", column(3), problems),
    category: dimensionColumn("category", column(4), problems),
    documents: rows.map((row) => row[5]),
    amount: amountCells("amount", column(6), 2, problems).column,
    numberedBy: "supplier",
    currency: null,
  };
}

/** The breakdowns of a cost report: everything, centre by category by period, supplier by period. */
function breakdowns(payments: ReturnType<typeof decoded>): number {
  const { month, supplier, costCentre, category, amount } = payments;
  let groups = 0;
  for (const dimensions of [
    [costCentre!, category!, supplier, month],
    [costCentre!, category!, month],
    [supplier, month],
  ]) {
    const { groups: groupOf, size } = groupRows(dimensions);
    groups += groupSums(amount, groupOf, size).length;
  }
  return groups;
}

function search(payments: PaymentColumns): number {
  return duplicatePayments(payments, nearSuppliers(payments.supplier, payments.amount)).length;
}

/** Centre by category by supplier by month, from rows as they come. */
function bareFromRows(): number {
  const codes = [2, 3, 4, 1].map((index) => ({
    index: index as 1 | 2 | 3 | 4,
    map: new Map<string, number>(),
  }));
  const groups = new Map<number, number>();
  const sums = new Float64Array(rows.length);
  for (const row of rows) {
    let key = 0;
    for (const { index, map } of codes) {
      let code = map.get(row[index]);
      if (code === undefined) map.set(row[index], (code = map.size));
      key = key * 4_096 + code;
    }
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = groups.size));
    sums[group]! += Math.round(row[6] * 100);
  }
  return groups.size;
}

const columns = decoded();

/** The same from codes. */
function bareFromCodes(): number {
  const { month, supplier, costCentre, category, amount } = columns;
  const groups = new Map<number, number>();
  const sums = new Float64Array(count + 1_000);
  for (let row = 0; row < columns.days.length; row++) {
    const place =
      (supplier.codes[row]! * centres + costCentre!.codes[row]!) * categories + category!.codes[row]!;
    const key = place * months + month.codes[row]!;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = groups.size));
    sums[group]! += amount.minor[row]!;
  }
  return groups.size;
}

/** 30,000 equal payments to one supplier over two years: what a search by pairs would take 450 million comparisons for. */
function oneAmount(): PaymentColumns {
  const rowsOfIt = Array.from({ length: 30_000 }, (_, at) => at);
  return {
    ...columns,
    days: Int32Array.from(rowsOfIt, (at) => 20_000 + Math.floor(at / 41)),
    supplier: { name: "supplier", labels: ["Barley Software Ltd"], codes: new Int32Array(rowsOfIt.length) },
    amount: {
      name: "amount",
      minor: new Float64Array(rowsOfIt.length).fill(5_000),
      digits: 2,
      absoluteTotal: 150e6,
    },
    documents: rowsOfIt.map((at) => `INV-${100_000 + 37 * at}`),
  };
}

const equal = oneAmount();
const { supplierOf: payees, pairs } = nearSuppliers(columns.supplier, columns.amount);
console.log(
  `${rows.length} rows, ${bareFromCodes()} groups, ${pairs.length} names alike, ${search(columns)} duplicates`,
);
const works = {
  bareFromRows,
  bareFromCodes,
  oursFromRows: () => {
    const payments = decoded();
    return breakdowns(payments) + search(payments);
  },
  oursFromCodes: () => breakdowns(columns) + search(columns),
  breakdowns: () => breakdowns(columns),
  nearSuppliers: () => nearSuppliers(columns.supplier, columns.amount),
  search: () => search(columns),
  splits: () => splitPayments(columns, payees),
  equalAmounts: () => search(equal),
  unusual: () => unusualAmounts(columns, payees),
};
/** CPU seconds, the middle of several runs in turn: on a busy machine the clock says nothing. */
const middle = await cpuSeconds(works, 9);
console.log(
  `${(middle.oursFromRows / middle.bareFromRows).toFixed(2)} times the bare group-by of rows (goal 6)`,
);
console.log(
  `${(middle.oursFromCodes / middle.bareFromCodes).toFixed(2)} times the bare group-by of codes (goal 6)`,
);

async function cpuSeconds<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) times[name].push((await cost(work[name])).cpuSeconds);
  }
  const middles = {} as Record<Name, number>;
  for (const name of names) {
    middles[name] = median(times[name]);
    console.log(
      `${name.padEnd(16)} best ${Math.min(...times[name]).toFixed(3)} s, median ${middles[name].toFixed(3)} s`,
    );
  }
  return middles;
}
