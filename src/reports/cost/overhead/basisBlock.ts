import { sheetFrame } from "../../frame/sheetFrame";
import { inColumn, inRow, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { CostReportInput, SharedOverhead } from "../CostReportInput";
import { CostRefs } from "../payments/CostRefs";
import type { OverheadColumns } from "./overheadColumns";
import { namesOf, type OverheadLines } from "./overheadLines";

/** References over the table of bases. */
export function baseRefs({ tables }: CostReportInput, { bases }: SharedOverhead): CostRefs<"bases"> {
  const known = (of: "from" | "to"): readonly string[] => [...new Set(bases.bases.map((base) => base[of]))];
  const labels = new Map((["from", "to"] as const).map((role) => [role, known(role)]));
  return new CostRefs(tables, "bases", bases.rows, labels);
}

/** What each centre uses of each service, as the user's table has it, and who counts. @returns The row after the last one. */
export function writeBasis(
  sheet: SheetBuilder,
  refs: CostRefs<"bases">,
  columns: OverheadColumns,
  lines: OverheadLines,
  { isPlain, digits }: SharedOverhead["bases"],
  top: number,
): number {
  const number = digits === 0 ? "amount0" : digits > 2 ? "amount3" : "amount2";
  heading(sheet, columns, top, "Allocation basis: what each centre uses of a service", "Counted");
  const names = namesOf(lines);
  lines.services.forEach(({ name, driver, uses }, at) => {
    const row = top + 1 + at;
    label(sheet, columns, row, name, driver);
    uses.forEach((quantity, centre) => {
      const column = columns.firstCentre + centre;
      const counts = lines.counts(at, centre);
      if (!counts && quantity === 0 && centre === at) return;
      const format: CellFormat = counts ? { number } : { number, look: "quiet" };
      const to = { role: "to", label: names[centre]!, cell: inRow(sheetFrame.headers, column) };
      const from = { role: "from", label: name, cell: inColumn(row, columns.label) };
      const formula = isPlain ? refs.sum("quantity", [from, to], null) : null;
      if (formula === null) sheet.value(row, column, quantity, format);
      else sheet.formula(row, column, formula, format, quantity);
    });
    const counted = uses.reduce((sum, use, centre) => sum + (lines.counts(at, centre) ? use : 0), 0);
    const sum = `SUM(${columns.counted(row, at)})`;
    sheet.formula(row, columns.sum, sum, { number, bold: true }, counted);
  });
  return top + 1 + lines.services.length;
}

/** Shares of each service by its basis. @param basis Row of the first service's quantities. @returns The row after the last one. */
export function writeShares(
  sheet: SheetBuilder,
  columns: OverheadColumns,
  lines: OverheadLines,
  basis: number,
  top: number,
): number {
  heading(sheet, columns, top, "Shares: basis ÷ what is counted of it", "All");
  lines.services.forEach(({ name, driver, uses }, at) => {
    const row = top + 1 + at;
    label(sheet, columns, row, name, driver);
    const counted = uses.reduce((sum, use, centre) => sum + (lines.counts(at, centre) ? use : 0), 0);
    uses.forEach((use, centre) => {
      if (!lines.counts(at, centre)) return;
      const column = columns.firstCentre + centre;
      const formula = `${relative(basis + at, column)}/${inColumn(basis + at, columns.sum)}`;
      sheet.formula(row, column, formula, { number: "share" }, use / counted);
    });
    sheet.formula(row, columns.sum, `SUM(${columns.counted(row, at)})`, { number: "share", bold: true }, 1);
  });
  return top + 1 + lines.services.length;
}

function heading(
  sheet: SheetBuilder,
  { label: first, sum }: OverheadColumns,
  row: number,
  text: string,
  last: string,
): void {
  sheet.value(row, first, text, { look: "section" });
  sheet.value(row, sum, last, { look: "section", align: "right" });
  sheet.fill(row, first, sum, { look: "section" });
}

function label(
  sheet: SheetBuilder,
  columns: OverheadColumns,
  row: number,
  name: string,
  driver: string,
): void {
  sheet.value(row, columns.label, name, { number: "text" });
  sheet.value(row, columns.driver, driver, { number: "text", look: "quiet" });
}
