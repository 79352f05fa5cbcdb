import { sheetFrame } from "../../frame/sheetFrame";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import { paid } from "../payments/PaymentSource";
import type { OverheadColumns } from "./overheadColumns";
import type { CentreCost, OverheadLines, ServiceLine } from "./overheadLines";

/** What a centre paid itself, as a sum over the payments. */
export function writeOwnCost(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  columns: OverheadColumns,
  { name, own, isOdd }: CentreCost,
  row: number,
): void {
  const number = amountFormats(input).amount;
  sheet.value(row, columns.key, name, { number: "text" });
  sheet.value(row, columns.label, name, { number: "text" });
  const condition = { role: "costCentre", label: name, cell: inColumn(row, columns.label) };
  const formula = isOdd ? null : paid(refs, [condition], windows.reported);
  if (formula === null) sheet.value(row, columns.own, inMajor(input, own), { number });
  else sheet.formula(row, columns.own, formula, { number }, inMajor(input, own));
}

/**
 * Services in their order: own cost, what others charge, and what each centre is charged.
 * @param shares Row of the first service's shares. @returns The row of the total.
 */
export function writeServices(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  columns: OverheadColumns,
  lines: OverheadLines,
  prior: PriorSheet | null,
  shares: number,
): number {
  const first = sheetFrame.firstLine;
  const { services } = lines;
  const total = first + services.length;
  const number = amountFormats(input).amount;
  services.forEach((service, at) => {
    const row = first + at;
    writeOwnCost(sheet, input, refs, columns, service, row);
    sheet.value(row, columns.driver, service.driver, { number: "text" });
    writeGross(sheet, input, columns, lines, at);
    service.charged.forEach((minor, centre) => {
      if (!lines.counts(at, centre)) return;
      const column = columns.firstCentre + centre;
      const formula = `${inColumn(row, columns.gross)}*${relative(shares + at, column)}`;
      sheet.formula(row, column, formula, { number }, inMajor(input, minor));
    });
    const charged = `SUM(${columns.counted(row, at)})`;
    sheet.formula(row, columns.sum, charged, { number, bold: true }, inMajor(input, service.gross));
    const note = prior?.notes.get(lineId(service.name))?.["Comment"] ?? null;
    sheet.value(row, columns.comment, note, { wrap: true });
  });
  writeTotal(sheet, input, columns, lines, total);
  return total;
}

function writeGross(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: OverheadColumns,
  { method, services }: OverheadLines,
  at: number,
): void {
  const format: CellFormat = { number: amountFormats(input).amount };
  const first = sheetFrame.firstLine;
  const row = first + at;
  const { own, gross } = services[at]!;
  // Of a service, those before it charge it by step-down, and all others by the reciprocal method.
  const last = method === "reciprocal" ? first + services.length - 1 : row - 1;
  const column = columns.firstCentre + at;
  const major = inMajor(input, gross);
  if (method === "direct" || last < first) sheet.value(row, columns.received, 0, format);
  else {
    const charges = `SUM(${relative(first, column)}:${relative(last, column)})`;
    sheet.formula(row, columns.received, charges, format, major - inMajor(input, own));
  }
  // All equations are solved at once, which no formula does without going round: checks prove each.
  if (method === "reciprocal") sheet.value(row, columns.gross, major, format);
  else {
    const sum = `${relative(row, columns.own)}+${relative(row, columns.received)}`;
    sheet.formula(row, columns.gross, sum, format, major);
  }
}

function writeTotal(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: OverheadColumns,
  { services }: OverheadLines,
  total: number,
): void {
  const first = sheetFrame.firstLine;
  const bold: CellFormat = { bold: true, border: "total" };
  const format: CellFormat = { ...bold, number: amountFormats(input).amount };
  const sumOf = (of: (service: ServiceLine) => number): number =>
    inMajor(
      input,
      services.reduce((sum, service) => sum + of(service), 0),
    );
  sheet.value(total, columns.label, "Total", bold);
  const write = (column: number, expected: number): void => {
    const span = `SUM(${relative(first, column)}:${relative(total - 1, column)})`;
    sheet.formula(total, column, span, format, expected);
  };
  write(
    columns.own,
    sumOf(({ own }) => own),
  );
  write(
    columns.received,
    sumOf(({ gross, own }) => gross - own),
  );
  for (let column = columns.gross; column <= columns.sum; column++) {
    const centre = column - columns.firstCentre;
    const isCentre = centre >= 0 && column < columns.sum;
    write(
      column,
      sumOf(({ gross, charged }) => (isCentre ? charged[centre]! : gross)),
    );
  }
  sheet.fill(total, columns.label, columns.comment, bold);
}
