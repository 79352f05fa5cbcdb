import type { NearSuppliers } from "../../../core/cost/search/NearSupplier";
import { Findings, type Finding } from "../../problems";
import { shownMoney } from "./foundRows";
import type { ReadPayments } from "./ReadPayments";

/** Spellings of one supplier that are named; the others are counted. */
const mostNamed = 5;

/**
 * Suppliers that stand in the payments under several spellings, those with most money first.
 * @param placeOf A cell of a supplier as messages name it. @param row Of the sheet, from 0.
 */
export function supplierSpellings(
  { columns: { supplier, amount }, sheetRows, currency, digits }: ReadPayments,
  { pairs, supplierOf }: NearSuppliers,
  placeOf: (row: number) => string,
): readonly Finding[] {
  const minor = new Float64Array(supplier.labels.length);
  const firstRow = new Int32Array(supplier.labels.length).fill(-1);
  for (let row = 0; row < supplier.codes.length; row++) {
    const label = supplier.codes[row]!;
    minor[label]! += amount.minor[row]!;
    if (firstRow[label]! < 0) firstRow[label] = row;
  }
  const others = new Map<number, number[]>();
  for (const { other } of pairs) {
    if (firstRow[other]! < 0) continue;
    const main = supplierOf[other]!;
    const spellings = others.get(main) ?? [];
    others.set(main, spellings);
    spellings.push(other);
  }
  const findings = new Findings();
  const moneyOf = (spellings: readonly number[]): number =>
    spellings.reduce((sum, label) => sum + minor[label]!, 0);
  const families = [...others].sort(([, one], [, other]) => moneyOf(other) - moneyOf(one));
  for (const [main, spellings] of families) {
    const named = spellings.slice(0, mostNamed).map((label) => JSON.stringify(supplier.labels[label]!));
    const rest = spellings.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
    const text = `${list} taken for ${JSON.stringify(supplier.labels[main]!)}: ${shownMoney(moneyOf(spellings), digits, currency)}. Write one name, if it is one supplier.`;
    findings.add("SUPPLIER_SPELLINGS", placeOf(sheetRows[firstRow[spellings[0]!]!]!), text);
  }
  return findings.all;
}
