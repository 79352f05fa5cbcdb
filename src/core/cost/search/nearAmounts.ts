import type { GroupedRows } from "../../table/rowsByGroup";
import type { DuplicateSettings } from "./DuplicatePayment";
import type { PaymentColumns } from "./PaymentColumns";
import type { PayerNumbers } from "./payerNumbers";
import type { SameDocument } from "./sameDocuments";

/**
 * Equal payments to one supplier within days, where no supplier's number tells them apart. What recurs is no finding: of more
 * than two, all other neighbours must lie far apart (a rent paid twice in one month), or this supplier is simply paid such amounts.
 * Lines of one transaction are one payment.
 * @param numbers Where the payer gave them.
 */
export function nearAmounts(
  { rows, starts }: GroupedRows,
  payments: PaymentColumns,
  { nearDays, apart }: DuplicateSettings,
  numbers: PayerNumbers | null,
): readonly SameDocument[] {
  const { days, documents, category } = payments;
  const found: SameDocument[] = [];
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
    const first = numbers?.transactionOf(original) ?? "";
    if (first !== "" && first === numbers?.transactionOf(duplicate)) continue;
    if (!numbers && documents?.[original]!.trim() && documents[duplicate]!.trim()) continue;
    found.push({ original, duplicate, rule: "near in time" });
  }
  return found;
}
