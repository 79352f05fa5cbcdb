import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import type { SheetCell } from "../../src/reports/SheetModel";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { recalculated, type Edit } from "./recalculated";

/** Cells of a row by the headings of its sheet, in their order; headings that come twice are lists. */
export type PackLine = Readonly<Record<string, readonly CellValue[]>>;

/** A sheet of a written pack, row by row. */
export interface ShownSheet {
  /** Rows whose second column holds this. */
  rows(label: string): readonly PackLine[];
  /** Status of each check, by its name. */
  readonly checks: Readonly<Record<string, CellValue>>;
}

/** Names of the checks that are not OK when a sheet is calculated afresh, after edits of the others. */
export async function redChecks(
  workbook: XlsxWorkbook,
  { model, checks }: LaidOutSheet,
  edits: readonly Edit[] = [],
): Promise<readonly string[]> {
  const at = await recalculated(workbook, model, edits);
  return checks.rows.flatMap(({ name, row }) =>
    at({ row, column: checks.statusColumn }) === "OK" ? [] : [name],
  );
}

/** A laid-out sheet with another value in the cell of a row under a heading. @param nth Among headings of that text. */
export function withValue(
  { model, checks }: LaidOutSheet,
  isRow: (cells: readonly (SheetCell | undefined)[]) => boolean,
  heading: CellValue,
  value: CellValue,
  nth = 0,
): LaidOutSheet {
  const columns = model.rows[headings]!.flatMap((cell, column) => (cell?.value === heading ? [column] : []));
  const row = model.rows.findIndex(isRow);
  const rows = model.rows.map((cells, index) =>
    index === row ? cells.map((cell, column) => (column === columns[nth] ? { value } : cell)) : cells,
  );
  return { model: { ...model, rows }, checks };
}

const headings = 7;
const label = 1;

export async function shownSheet(workbook: XlsxWorkbook, name: string): Promise<ShownSheet> {
  const { used } = (await workbook.sheets()).find((sheet) => sheet.name === name)!;
  const { values } = await workbook.read(name, used!);
  const top = values.findIndex((cells) => cells[label] === "Check");
  const [of, status] = ["Of", "Status"].map((heading) => values[top]!.indexOf(heading));
  const end = values.findIndex((cells, row) => row > top && (cells[label] ?? "") === "");
  return {
    rows: (wanted) =>
      values
        .filter((cells) => cells[label] === wanted)
        .map((cells) => {
          const line: Record<string, CellValue[]> = {};
          values[headings]!.forEach((heading, column) => {
            (line[labelFromCell(heading)] ??= []).push(cells[column] ?? null);
          });
          return line;
        }),
    checks: Object.fromEntries(
      values
        .slice(top + 1, end < 0 ? undefined : end)
        .map((cells) => [
          `${labelFromCell(cells[label]!)}: ${labelFromCell(cells[of!]!)}`,
          cells[status!] ?? null,
        ]),
    ),
  };
}
