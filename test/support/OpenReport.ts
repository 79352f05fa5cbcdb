import { cellFromName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { readChecks } from "../../src/reports/checks/readChecks";
import type { OpenBook } from "../../src/workbench/file/openBook";
import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import type { LiveSheet } from "../../src/workbench/grid/LiveSheet";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { appendRows } from "./appendRows";

/** A workbook as its user has it open: all its sheets calculate. */
export class OpenReport {
  private constructor(private readonly book: OpenBook) {}

  static async of(workbook: XlsxWorkbook): Promise<OpenReport> {
    return new OpenReport(await openBook(await workbook.save(), "book.xlsx"));
  }

  append(table: string, rows: readonly (readonly CellValue[])[]): void {
    appendRows(this.book.workbook, table, rows);
  }

  type(sheet: string, cell: string, value: CellValue): void {
    const { row, column } = cellFromName(cell)!;
    this.#sheet(sheet).setCell(row, column, { value });
  }

  show(sheet: string, cell: string): CellValue {
    const { row, column } = cellFromName(cell)!;
    return this.book.workbook.value(this.#sheet(sheet), row, column);
  }

  /** What the cells of a sheet show, from its first one on. */
  values(name: string): readonly (readonly CellValue[])[] {
    const rows: CellValue[][] = [];
    const sheet = this.#sheet(name);
    for (const { row, column } of sheet.cells()) {
      while (rows.length <= row) rows.push([]);
      rows[row]![column] = this.book.workbook.value(sheet, row, column);
    }
    return rows.map((cells) => Array.from(cells, (value) => value ?? null));
  }

  /** Status of each check of a sheet that is not OK, by its name. */
  notOk(sheet: string): Readonly<Record<string, string>> {
    const values = this.values(sheet);
    const block = { top: 0, left: 0, bottom: values.length - 1, right: 0 };
    const checks = readChecks({ sheet, block, values, merged: [] });
    return Object.fromEntries(
      checks.flatMap(({ name, status }) => (status === "OK" ? [] : [[name, status]])),
    );
  }

  async saved(): Promise<XlsxWorkbook> {
    const { workbook, opc } = this.book;
    return openXlsx(xlsxFromModel(workbook, opc), { file: "book.xlsx" });
  }

  #sheet(name: string): LiveSheet {
    return this.book.workbook.sheets.find((sheet) => sheet.name === name)!;
  }
}
