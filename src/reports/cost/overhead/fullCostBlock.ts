import { lineId, type PriorSheet } from "../../PriorSheet";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import type { PaymentSource } from "../payments/PaymentSource";
import type { OverheadColumns } from "./overheadColumns";
import { namesOf, type OverheadLines } from "./overheadLines";
import { writeOwnCost } from "./servicesBlock";

/** What stays with each cost centre: its direct cost and the overhead it is charged. @returns The row of the total. */
export function writeFullCost(
  sheet: SheetBuilder,
  input: CostReportInput,
  { source, refs }: { readonly source: PaymentSource; readonly refs: CostRefs<"payments"> },
  columns: OverheadColumns,
  lines: OverheadLines,
  prior: PriorSheet | null,
  charged: number,
  top: number,
): number {
  const { services, receivers, others, total } = lines;
  const number = amountFormats(input).amount;
  writeHeadings(sheet, columns, top);
  const first = top + 1;
  const last = first + receivers.length;
  const pool = services.reduce((sum, { own }) => sum + own, 0);
  const write = (
    row: number,
    overhead: string | null,
    minor: number,
    whole: number,
    look: CellFormat,
  ): void => {
    const format = { ...look, number };
    if (overhead === null) sheet.value(row, columns.received, 0, format);
    else sheet.formula(row, columns.received, overhead, format, inMajor(input, minor));
    const [own, added, full] = [columns.own, columns.received, columns.gross].map((at) => relative(row, at));
    sheet.formula(row, columns.gross, `${own}+${added}`, format, inMajor(input, whole));
    sheet.formula(row, columns.firstCentre, `IF(${full}=0,"n/a",${added}/${full})`, {
      ...look,
      number: "share",
      align: "right",
    });
  };
  receivers.forEach((centre, at) => {
    const row = first + at;
    writeOwnCost(sheet, input, refs, columns, centre, row);
    const overhead = services.reduce((sum, service) => sum + service.charged[services.length + at]!, 0);
    write(row, relative(charged, columns.firstReceiver + at), overhead, centre.own + overhead, {});
    const note = prior?.notes.get(lineId(centre.name))?.["Comment"] ?? null;
    sheet.value(row, columns.comment, note, { wrap: true });
  });
  sheet.value(last, columns.label, "Centres not in the table: nothing is charged to them", { look: "quiet" });
  const rest = source.isOdd(["costCentre"])
    ? null
    : refs.sumOfOthers("costCentre", namesOf(lines), { ...windows.reported, role: "date" });
  if (rest === null) sheet.value(last, columns.own, inMajor(input, others), { number });
  else sheet.formula(last, columns.own, rest, { number }, inMajor(input, others));
  write(last, null, 0, others, {});
  const bold: CellFormat = { bold: true, border: "total" };
  const [row, format] = [last + 1, { ...bold, number }];
  sheet.value(row, columns.label, "Total", bold);
  const span = (column: number): string => `SUM(${relative(first, column)}:${relative(last, column)})`;
  sheet.formula(row, columns.own, span(columns.own), format, inMajor(input, total - pool));
  write(row, span(columns.received), pool, total, bold);
  sheet.formula(row, columns.gross, span(columns.gross), format, inMajor(input, total));
  sheet.fill(row, columns.label, columns.comment, bold);
  return row;
}

function writeHeadings(sheet: SheetBuilder, columns: OverheadColumns, row: number): void {
  sheet.value(row, columns.label, "Full cost by cost centre", { look: "section" });
  for (const [column, text] of [
    [columns.own, "Direct cost"],
    [columns.received, "Overhead"],
    [columns.gross, "Full cost"],
    [columns.firstCentre, "of full cost"],
  ] as const) {
    sheet.value(row, column, text, { look: "section", align: "right" });
  }
  sheet.fill(row, columns.label, columns.comment, { look: "section" });
}
