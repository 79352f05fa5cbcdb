import { serialFromDayNumber } from "../../cells/serialDate";
import { explainSplit } from "../../core/cost/search/explainFinding";
import type { SheetBuilder } from "../SheetBuilder";
import { relative } from "../SheetBuilder";
import { amountFormats, inMajor } from "../cost/costFrame";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import type { SourceCells } from "./SourceCells";

/** Columns of the sheet of duplicates. */
export const duplicateColumns = {
  key: 0,
  supplier: 1,
  rule: 2,
  amount: 3,
  open: 4,
  days: 5,
  original: 6,
  originalDay: 7,
  duplicate: 8,
  duplicateDay: 9,
  credit: 10,
  why: 11,
  decision: 12,
  comment: 13,
} as const;
const c = duplicateColumns;

/** Findings that have a line; beyond that they stand together. */
export const mostFindings = 5_000;

/** Payments to one supplier that stay within the limit one by one. @returns The last row written. */
export function writeSplits(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  cells: SourceCells,
  figure: (row: number, column: number, payment: number, minor: number) => void,
  top: number,
): number {
  const { columns } = input.payments;
  const { amount } = amountFormats(input);
  sheet.value(top, c.supplier, "Split payments beside the approval limit", { look: "section" });
  sheet.fill(top, c.supplier, c.comment, { look: "section" });
  if (input.splits.length === 0) {
    sheet.value(top + 1, c.supplier, "None.", { look: "quiet" });
    return top + 1;
  }
  const head = top + 1;
  for (const [column, text] of [
    [c.supplier, "Supplier"],
    [c.rule, "Parts"],
    [c.amount, "Together"],
    [c.open, "Part"],
    [c.days, "Days"],
    [c.original, "Cell"],
    [c.originalDay, "of"],
    [c.why, "Why"],
  ] as const) {
    sheet.value(head, column, text, {
      look: "header",
      align: column === c.amount || column === c.open || column === c.days ? "right" : "left",
    });
  }
  sheet.fill(head, c.supplier, c.comment, { look: "header" });
  let row = head + 1;
  for (const split of input.splits.slice(0, mostFindings)) {
    const { rows, parts, minor, days } = split;
    sheet.value(row, c.supplier, columns.supplier.labels[columns.supplier.codes[rows[0]!]!]!, {
      number: "text",
    });
    sheet.value(row, c.rule, parts, { number: "count", align: "left" });
    sheet.formula(
      row,
      c.amount,
      `SUM(${relative(row, c.open)}:${relative(row + rows.length - 1, c.open)})`,
      { number: amount },
      inMajor(input, minor),
    );
    sheet.value(row, c.days, days, { number: "count" });
    sheet.value(row, c.why, explainSplit(columns, split, input.settings.splits), {
      number: "text",
      wrap: true,
    });
    for (const payment of rows) {
      figure(row, c.open, payment, columns.amount.minor[payment]!);
      sheet.formula(row, c.original, cells.link("payments", payment, "amount"), { look: "link" });
      sheet.value(row, c.originalDay, serialFromDayNumber(columns.days[payment]!, input.dateSystem), {
        number: "day",
        align: "left",
      });
      row++;
    }
  }
  return row - 1;
}
