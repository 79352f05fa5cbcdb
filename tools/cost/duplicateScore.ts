/**
 * Scores the search for duplicate payments, and three naive rules, on folders with labelled payments: subledger.csv (sl_id, entity,
 * date, doc_no, vendor_id, vendor_name, memo, currency, amount_local, amount) and truth.csv, whose rows of type sl_dup name the
 * duplicate in sl_ids and the original in note (dup_of=). Usage: tsx tools/cost/duplicateScore.ts FOLDER...
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentNumber } from "../../src/core/cost/search/documentNumber";
import { duplicatePayments } from "../../src/core/cost/search/duplicatePayments";
import { nearSuppliers } from "../../src/core/cost/search/nearSuppliers";
import type { PaymentColumns } from "../../src/core/cost/search/PaymentColumns";
import { dayNumber, isoDate } from "../../src/core/dates/isoDate";
import { minorFromAmount } from "../../src/core/money/minorUnits";
import { amountColumn } from "../../src/core/table/amountColumn";
import { Dictionary, type Dimension } from "../../src/core/table/dictionary";

interface Labelled {
  readonly byId: PaymentColumns;
  readonly byName: PaymentColumns;
  /** "row of the original, row of the duplicate". */
  readonly truth: ReadonlySet<string>;
}

for (const folder of process.argv.slice(2)) {
  const { byId, byName, truth } = read(folder);
  console.log(`${folder}: ${byId.days.length} payments, ${truth.size} duplicates`);
  print(
    "vendor, document, amount",
    truth,
    naive(byId, (text) => text, Infinity),
  );
  print(
    "the same, document cleaned",
    truth,
    naive(byId, (text) => documentNumber(text).bare, Infinity),
  );
  print(
    "vendor, amount, 15 days",
    truth,
    naive(byId, () => "", 15),
  );
  print("ours, supplier by number", truth, ours(byId));
  print("ours, supplier by name", truth, ours(byName));
}

function read(folder: string): Labelled {
  const table = (file: string): string[][] =>
    readFileSync(join(folder, file), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  const rows = table("subledger.csv");
  const rowOf = new Map(rows.map(([id], row) => [id, row]));
  const column = (name: string, index: number): Dimension => {
    const dictionary = new Dictionary<string>((raw) => raw);
    return {
      name,
      codes: Int32Array.from(rows, (row) => dictionary.code(row[index]!)),
      labels: dictionary.labels,
    };
  };
  const byId: PaymentColumns = {
    days: Int32Array.from(rows, (row) => dayNumber(isoDate(row[2]!))),
    supplier: column("vendor_id", 4),
    amount: amountColumn(
      "amount_local",
      Float64Array.from(rows, (row) => minorFromAmount(Number(row[8]), 2)),
      2,
    ),
    documents: rows.map((row) => row[3]!),
    numberedBy: "supplier",
    currency: column("currency", 7),
    category: null,
    costCentre: null,
  };
  const truth = table("truth.csv")
    .filter(([, type]) => type === "sl_dup")
    .map((row) => `${rowOf.get(row[5]!.replace("dup_of=", ""))!},${rowOf.get(row[3])!}`);
  return { byId, byName: { ...byId, supplier: column("vendor_name", 5) }, truth: new Set(truth) };
}

function ours(payments: PaymentColumns): readonly string[] {
  const before = process.cpuUsage();
  const found = duplicatePayments(payments, nearSuppliers(payments.supplier, payments.amount));
  const { user, system } = process.cpuUsage(before);
  console.log(`  ${((user + system) / 1000).toFixed(0)} ms of processor time`);
  return found.map(({ original, duplicate }) => `${original},${duplicate}`);
}

/** Pairs of payments that agree in supplier, amount and document, within some days. */
function naive(
  payments: PaymentColumns,
  documentOf: (text: string) => string,
  within: number,
): readonly string[] {
  const groups = new Map<string, number[]>();
  const { supplier, amount, documents, days } = payments;
  days.forEach((_, row) => {
    const key = [supplier.codes[row], amount.minor[row], documentOf(documents![row]!)].join("|");
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  return [...groups.values()].flatMap((rows) => {
    const sorted = rows.sort((one, other) => days[one]! - days[other]! || one - other);
    return sorted.flatMap((row, at) =>
      sorted
        .slice(at + 1)
        .filter((other) => days[other]! - days[row]! <= within)
        .map((other) => `${row},${other}`),
    );
  });
}

function print(rule: string, truth: ReadonlySet<string>, found: readonly string[]): void {
  const right = found.filter((pair) => truth.has(pair)).length;
  const precision = right / found.length;
  const recall = right / truth.size;
  console.log(
    `  ${rule.padEnd(28)} found ${found.length}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
  );
}
