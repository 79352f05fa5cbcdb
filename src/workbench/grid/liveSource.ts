import type { CalcSource } from "../../calc/CalcSource";
import type { MemorySheet } from "../model/MemorySheet";
import type { MemoryWorkbook } from "../model/MemoryWorkbook";

/** A workbook as the calculator reads it: always as it is now. */
export function liveSource(workbook: MemoryWorkbook, today: number): CalcSource {
  const named = (name: string): MemorySheet => workbook.sheets.find((sheet) => sheet.name === name)!;
  return {
    dateSystem: workbook.dateSystem,
    today,
    get sheets() {
      return workbook.sheets.map((sheet) => sheet.name);
    },
    get names() {
      return workbook.names.map(({ name, refersTo, sheet }) => ({
        name,
        refersTo,
        ...(sheet ? { sheet: sheet.name } : {}),
      }));
    },
    get tables() {
      return workbook.tables.map(({ name, sheet, block, columns, hasTotalsRow }) => ({
        name,
        sheet: sheet.name,
        block,
        columns,
        hasTotalsRow,
      }));
    },
    get merged() {
      return workbook.sheets.flatMap(({ name, merged }) =>
        merged.map((block) => ({ sheet: name, ...block })),
      );
    },
    used: (name) => named(name).used(),
    value: (name, row, column) => named(name).cell(row, column)?.value ?? null,
    column(name, column, top, bottom) {
      const sheet = named(name);
      return Array.from(
        { length: bottom - top + 1 },
        (_, down) => sheet.cell(top + down, column)?.value ?? null,
      );
    },
    formula: (name, row, column) => named(name).cell(row, column)?.formula,
    formulaCells: (name) => named(name).formulaCells(),
  };
}
