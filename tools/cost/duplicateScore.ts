/**
 * Scores the search for duplicate payments, and the rules that people write by hand, on folders with labelled payments: subledger.csv
 * is read and searched as `finops report opportunities` does, once for each of its currencies; rows of type sl_dup in truth.csv name
 * the duplicate in sl_ids and the original in note (dup_of=). The other rules know suppliers by vendor_id, the search by name.
 * Usage: tsx tools/cost/duplicateScore.ts FOLDER...
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openTableBooks } from "../../src/cli/tableBooks";
import { documentNumber } from "../../src/core/cost/search/documentNumber";
import { searchedPayments } from "../../src/core/cost/opportunities/opportunities";
import type { ReadPayments } from "../../src/cells/cost/tables/ReadPayments";
import { settingsFromInputs } from "../../src/reports/opportunities/settings/settingsFromInputs";
import { costBookTables } from "../../src/runs/cost/costReportTables";
import { readCostTask } from "../../src/runs/cost/readCostTask";
import { paymentsOf } from "../../src/runs/cost/readPaymentsOf";

const stamp = { id: "score", time: "2026-11-22 00:00", version: "0" };

for (const folder of process.argv.slice(2)) {
  const { ids, truth } = labelled(folder);
  const books = await readBooks(folder);
  const rows = books.reduce((sum, { columns }) => sum + columns.days.length, 0);
  console.log(`${folder}: ${rows} payments, ${truth.size} duplicates`);
  const score = (rule: string, pairsOf: (payments: ReadPayments) => Iterable<Pair>): void => {
    let [found, right] = [0, 0];
    for (const payments of books) {
      for (const pair of pairsOf(payments)) {
        found++;
        if (truth.has(pair.map((row) => payments.sheetRows[row]!).join())) right++;
      }
    }
    const [precision, recall] = [right / found, right / truth.size].map((share) => share.toFixed(4));
    console.log(`  ${rule.padEnd(28)} found ${found}, precision ${precision}, recall ${recall}`);
  };
  const naive = (rule: string, within: number, documentOf: (text: string) => string): void =>
    score(rule, (payments) => equalPairs(payments, ids, within, documentOf));
  naive("supplier, document, amount", Infinity, (text) => text);
  naive("the same, document cleaned", Infinity, (text) => documentNumber(text).bare);
  naive("supplier, amount, day", 0, () => "");
  naive("supplier, amount, 15 days", 15, () => "");
  naive("supplier, amount", Infinity, () => "");
  score("finops report opportunities", searchedPairs);
}

type Pair = readonly [original: number, duplicate: number];

/** Vendors by line, the header being line 0, and "line of the original,line of the duplicate". */
function labelled(folder: string): { readonly ids: readonly string[]; readonly truth: ReadonlySet<string> } {
  const table = (file: string): string[][] =>
    readFileSync(join(folder, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","));
  const payments = table("subledger.csv");
  const lineOf = new Map(payments.map(([id], line) => [id, line]));
  const duplicates = table("truth.csv").filter(([, type]) => type === "sl_dup");
  const pairs = duplicates.map(
    (row) => `${lineOf.get(row[5]!.replace("dup_of=", ""))!},${lineOf.get(row[3])!}`,
  );
  return { ids: payments.map((row) => row[4]!), truth: new Set(pairs) };
}

/** The payments of each currency. */
async function readBooks(folder: string): Promise<readonly ReadPayments[]> {
  const report = "opportunities";
  const file = join(folder, "subledger.csv");
  const { workbook } = await openTableBooks([file], costBookTables(report), {}, stamp.id, null);
  const read = async (options: { readonly currency?: string }): Promise<ReadPayments> =>
    paymentsOf(await readCostTask({ workbook, stamp }, report, options));
  const first = await read({});
  const others = first.leftOut.map(({ currency }) => read({ currency }));
  return [first, ...(await Promise.all(others))];
}

/** Pairs that the report lists. */
function searchedPairs({ columns, digits }: ReadPayments): readonly Pair[] {
  const { duplicates } = searchedPayments(columns, settingsFromInputs(undefined, digits).opportunities);
  return duplicates.map(({ original, duplicate }) => [original, duplicate] as const);
}

/** Pairs of payments that agree in supplier, amount and document, within some days. @param ids Suppliers by line. */
function* equalPairs(
  { columns: { amount, documents, days }, sheetRows }: ReadPayments,
  ids: readonly string[],
  within: number,
  documentOf: (text: string) => string,
): Iterable<Pair> {
  const groups = new Map<string, number[]>();
  days.forEach((_, row) => {
    const key = [ids[sheetRows[row]!], amount.minor[row], documentOf(documents![row]!)].join("|");
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  for (const rows of groups.values()) {
    rows.sort((one, other) => days[one]! - days[other]! || one - other);
    for (const [at, row] of rows.entries()) {
      for (let next = at + 1; next < rows.length && days[rows[next]!]! - days[row]! <= within; next++)
        yield [row, rows[next]!];
    }
  }
}
