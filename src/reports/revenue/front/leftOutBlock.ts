import { amountFromMinor } from "../../../core/money/minorUnits";
import type { FinanceError } from "../../../core/errors/financeError";
import type { SheetBuilder } from "../../SheetBuilder";
import { amountFormat } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { frontColumns } from "./frontColumns";

/** What is in no figure, with its money and its reasons, and what a reader should know. @returns The last row written. */
export function writeLeftOut(
  sheet: SheetBuilder,
  { leftOut, findings }: RevenueReportInput,
  top: number,
): number {
  const { label, note, value, checks } = frontColumns;
  const title = (row: number, text: string): void => {
    sheet.value(row, label, text, { look: "section" });
    sheet.fill(row, label, checks.status, { look: "section" });
  };
  title(top, "Left out");
  const { contracts, rows, money, rowCount } = leftOut;
  let row = top + 1;
  sheet.value(row, label, "Contracts left out", { indent: 1 });
  sheet.value(row++, value, contracts.length, { number: "count" });
  sheet.value(row, label, "Rows left out", { indent: 1 });
  sheet.value(row++, value, rowCount, { number: "count" });
  for (const { currency, digits, prices, single } of money) {
    for (const [text, minor] of [
      ["Prices of contracts left out", prices],
      ["Amounts of rows without a contract", single],
    ] as const) {
      if (minor === 0) continue;
      sheet.value(row, label, text, { indent: 1 });
      sheet.value(row, note, currency ?? "no currency stated", { look: "quiet" });
      sheet.value(row++, value, amountFromMinor(minor, digits), { number: amountFormat(digits) });
    }
  }
  const reasons = (problems: readonly FinanceError[]): string =>
    problems.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
  for (const { id, place, currency, digits, price, problems } of contracts) {
    sheet.value(row, label, `${id} (${place})`, { number: "text", look: "quiet", indent: 1 });
    sheet.value(row, note, currency ?? "", { look: "quiet" });
    if (price !== null) {
      sheet.value(row, value, amountFromMinor(price, digits), {
        number: amountFormat(digits),
        look: "quiet",
      });
    }
    sheet.value(row++, value + 1, reasons(problems), { look: "quiet" });
  }
  for (const { place, currency, digits, amount, problems } of rows) {
    sheet.value(row, label, place, { number: "text", look: "quiet", indent: 1 });
    sheet.value(row, note, currency ?? "", { look: "quiet" });
    if (amount !== null) {
      sheet.value(row, value, amountFromMinor(amount, digits), {
        number: amountFormat(digits),
        look: "quiet",
      });
    }
    sheet.value(row++, value + 1, reasons(problems), { look: "quiet" });
  }
  title(++row, "Findings");
  const texts = findings.map(({ text, cell }) => (cell ? `${text} First: ${cell}.` : text));
  for (const text of texts.length > 0 ? texts : ["None."]) {
    sheet.value(++row, label, text, { look: "quiet", indent: 1 });
  }
  return row;
}
