/**
 * Prints what the searches find in published files of payments: several files as one, columns by their headers. Only counts and
 * sentences; nothing is stored. Usage: tsx tools/cost/searchFiles.ts [--all] FILE.csv...
 */
import { readFileSync } from "node:fs";
import { duplicatePayments } from "../../src/core/cost/search/duplicatePayments";
import { explainDuplicate, explainSplit, explainUnusual } from "../../src/core/cost/search/explainFinding";
import { nearSuppliers } from "../../src/core/cost/search/nearSuppliers";
import type { PaymentColumns } from "../../src/core/cost/search/PaymentColumns";
import { splitPayments, splitSettings } from "../../src/core/cost/search/splitPayments";
import { unusualAmounts } from "../../src/core/cost/search/unusualAmounts";
import { dayNumber, isoDateOf } from "../../src/core/dates/isoDate";
import { minorFromAmount } from "../../src/core/money/minorUnits";
import { amountColumn } from "../../src/core/table/amountColumn";
import { Dictionary, type Dimension } from "../../src/core/table/dictionary";
import { textRows } from "../../src/workbook/csv/textRows";

const isAll = process.argv.includes("--all");
const rows = process.argv
  .slice(2)
  .filter((argument) => argument !== "--all")
  .flatMap(readRows);
const column = (name: string): Dimension => {
  const dictionary = new Dictionary<string>((raw) => raw.trim());
  return {
    name,
    codes: Int32Array.from(rows, (row) => dictionary.code(row.get(name) ?? "")),
    labels: dictionary.labels,
  };
};
const payments: PaymentColumns = {
  days: Int32Array.from(rows, (row) => day(row.get("Paid Date")!)),
  supplier: column("Supplier Name"),
  amount: amountColumn(
    "Amount",
    Float64Array.from(rows, (row) => minorFromAmount(Number(row.get("Amount")), 2)),
    2,
  ),
  documents: rows.map((row) => row.get("Trans No")!),
  numberedBy: "payer",
  currency: null,
  category: column("Expenditure Code"),
  costCentre: null,
};

const suppliers = nearSuppliers(payments.supplier, payments.amount);
const { labels } = payments.supplier;
const credits = payments.amount.minor.filter((minor) => minor < 0).length;
console.log(`${rows.length} rows, ${labels.length} spellings, ${credits} credits`);
console.log(`${suppliers.blankRows} rows without a supplier, ${suppliers.blankMinor / 100}`);
list(
  "near-duplicate names",
  suppliers.pairs.map(({ main, other, rule }) => `${labels[main]!} = ${labels[other]!} (${rule})`),
);
const duplicates = duplicatePayments(payments, suppliers);
const twice = duplicates.reduce((sum, { minor }) => sum + minor, 0) / 100;
list(
  `duplicates, ${twice}`,
  duplicates.map((found) => explainDuplicate(payments, found)),
);
list(
  "unusual amounts",
  unusualAmounts(payments, suppliers.supplierOf).map((found) => explainUnusual(payments, found)),
);
list(
  "split payments",
  splitPayments(payments, suppliers.supplierOf).map((found) => explainSplit(payments, found, splitSettings)),
);

function readRows(file: string): ReadonlyMap<string, string>[] {
  const [headers, ...lines] = textRows(readFileSync(file), file).rows;
  return lines.map((cells) => new Map(headers!.map((header, index) => [header.trim(), cells[index] ?? ""])));
}

/** Of "31/12/2017". */
function day(text: string): number {
  const [date, month, year] = text.split("/").map(Number);
  return dayNumber(isoDateOf(year!, month!, date!)!);
}

function list(title: string, sentences: readonly string[]): void {
  console.log(`\n${sentences.length} ${title}`);
  for (const sentence of isAll ? sentences : sentences.slice(0, 12)) console.log(`  ${sentence}`);
}
