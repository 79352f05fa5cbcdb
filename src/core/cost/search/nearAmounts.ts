import type { GroupedRows } from "../../table/rowsByGroup";
import type { DuplicateSettings } from "./DuplicatePayment";
import type { PaymentColumns } from "./PaymentColumns";
import type { SameDocument } from "./sameDocuments";

/**
 * Equal payments to one supplier within days, where no supplier's number tells them apart. What recurs is no finding: of more
 * than two, all other neighbours must lie far apart (a rent paid twice in one month), or this supplier is simply paid such amounts.
 * Lines of one transaction are one payment.
 */
export function nearAmounts(
  { rows, starts }: GroupedRows,
  payments: PaymentColumns,
  { nearDays, apart }: DuplicateSettings,
): readonly SameDocument[] {
  const { days, documents, numberedBy, category } = payments;
  const found: SameDocument[] = [];
  const transactionOf = (row: number): string => (documents ? transaction(documents[row]!) : "");
  for (let group = 0; group + 1 < starts.length; group++) {
    const end = starts[group + 1]!;
    let near = -1;
    let isHabit = false;
    for (let place = starts[group]! + 1; place < end; place++) {
      const gap = days[rows[place]!]! - days[rows[place - 1]!]!;
      if (gap <= nearDays) {
        if (near >= 0) isHabit = true;
        near = place;
      } else if (gap <= nearDays * apart) isHabit = true;
    }
    if (near < 0 || isHabit) continue;
    const original = rows[near - 1]!;
    const duplicate = rows[near]!;
    if (category && category.codes[original] !== category.codes[duplicate]) continue;
    if (documents && numberedBy === "supplier" && documents[original]!.trim() && documents[duplicate]!.trim())
      continue;
    const first = transactionOf(original);
    if (first !== "" && first === transactionOf(duplicate)) continue;
    found.push({ original, duplicate, rule: "near in time" });
  }
  return found;
}

/** "1036863 - 4" is line 4 of transaction 1036863. */
function transaction(document: string): string {
  return document.replace(/\s*[-/]\s*\d{1,3}\s*$/, "").trim();
}
