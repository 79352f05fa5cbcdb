import { amountFromText, type DecimalMark, type TextAmount } from "./amountText";
import type { CellValue } from "./CellValue";
import { labelFromCell } from "./labelFromCell";
import type { Finding } from "./problems";

/**
 * Makes numbers of a column's texts, in place, and tells of readings that are not plain.
 * @param unreadable Told of each text that is no amount; it stays as it is.
 */
export function typeAmounts(
  header: string,
  rows: readonly CellValue[][],
  index: number,
  mark: DecimalMark,
  unreadable: (row: number, text: string) => void,
): readonly Finding[] {
  const seen: Record<TextAmount["kind"], number> = { number: 0, "bracketed negative": 0, "dash for zero": 0 };
  rows.forEach((row, at) => {
    const text = labelFromCell(row[index] ?? null);
    if (text.trim() === "") {
      row[index] = null;
      return;
    }
    const read = amountFromText(text, mark);
    if (!read) {
      unreadable(at, text);
      return;
    }
    seen[read.kind]++;
    row[index] = read.amount;
  });
  const tell = (code: string, rowsSeen: number, text: string): readonly Finding[] =>
    rowsSeen > 0 ? [{ code, text: `${header}: ${rowsSeen} ${text}`, rows: rowsSeen, cell: null }] : [];
  return [
    ...tell("BRACKETS_AS_NEGATIVE", seen["bracketed negative"], "amount(s) in brackets read as negative."),
    ...tell("DASHES_AS_ZERO", seen["dash for zero"], "dash(es) read as zero."),
  ];
}
