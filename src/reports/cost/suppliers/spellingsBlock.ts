import type { SheetBuilder } from "../../SheetBuilder";
import type { CostReportInput } from "../CostReportInput";
import { supplierColumns as c } from "./supplierColumns";

/** Spellings listed at most; the others are counted. */
const most = 200;

/** Spellings that were taken for another supplier, and by which rule. @returns The last row written. */
export function writeSpellings(
  sheet: SheetBuilder,
  { payments, suppliers }: CostReportInput,
  top: number,
): number {
  const { labels } = payments.columns.supplier;
  sheet.value(top, c.supplier, "Spellings", { look: "section" });
  sheet.fill(top, c.supplier, c.comment, { look: "section" });
  if (suppliers.pairs.length === 0) {
    sheet.value(top + 1, c.supplier, "Every supplier has one spelling.", { look: "quiet" });
    return top + 1;
  }
  const head = top + 1;
  sheet.value(head, c.supplier, "Written", { look: "header" });
  sheet.value(head, c.payments, "Rule", { look: "header" });
  sheet.value(head, c.share, "Taken for", { look: "header" });
  sheet.fill(head, c.supplier, c.comment, { look: "header" });
  const listed = suppliers.pairs.slice(0, most);
  listed.forEach(({ main, other, rule }, index) => {
    sheet.value(head + 1 + index, c.supplier, labels[other]!, { number: "text" });
    sheet.value(head + 1 + index, c.payments, rule, { look: "quiet" });
    sheet.value(head + 1 + index, c.share, labels[main]!, { number: "text" });
  });
  const left = suppliers.pairs.length - listed.length;
  if (left > 0)
    sheet.value(head + 1 + listed.length, c.supplier, `And ${left.toLocaleString("en")} more.`, {
      look: "quiet",
    });
  return head + listed.length + (left > 0 ? 1 : 0);
}
