import type { CellAddress } from "../../../cells/address";
import { Calculator } from "../../../calc/Calculator";
import type { CalcSource } from "../../../calc/CalcSource";
import type { WorkbookReading } from "../read/WorkbookReading";
import { around, blocksMeet } from "../../placing/blocks";
import type { PlacedSheet } from "../../placing/placeSheets";

/** A calculator over the workbook as it will be: the user's stored values, and our sheets in their places. */
export function calculateSheets(reading: WorkbookReading, placed: readonly PlacedSheet[]): Calculator {
  const before = reading.calcSource();
  const ours = new Map(placed.map((each) => [each.name, each]));
  const isOurs = (name: string, row: number, column: number): PlacedSheet | undefined => {
    const sheet = ours.get(name);
    return sheet?.blocks.some(({ bottom, right }) => row <= bottom && column <= right) ? sheet : undefined;
  };
  const value: CalcSource["value"] = (name, row, column) => {
    const sheet = isOurs(name, row, column);
    return sheet ? (sheet.model.rows[row]?.[column]?.value ?? null) : before.value(name, row, column);
  };
  const source: CalcSource = {
    dateSystem: before.dateSystem,
    sheets: [...before.sheets, ...placed.filter((each) => each.id === null).map((each) => each.name)],
    names: [
      ...before.names.filter(
        (name) => !ours.get(name.sheet ?? "")?.model.names.some((own) => sameName(own.name, name.name)),
      ),
      ...placed.flatMap(({ name: sheet, model }) => model.names.map((name) => ({ ...name, sheet }))),
    ],
    tables: [
      ...before.tables.filter(
        (table) => !ours.get(table.sheet)?.blocks.some((block) => blocksMeet(block, table.block)),
      ),
      ...placed.flatMap(({ name: sheet, model }) =>
        model.tables.map((table) => ({ ...table, sheet, hasTotalsRow: false })),
      ),
    ],
    used: (name) => {
      const sheet = ours.get(name);
      if (!sheet) return before.used(name);
      return sheet.id === null ? sheet.block : around(sheet.block, before.used(name));
    },
    value,
    column: (name, column, top, bottom) =>
      ours.has(name)
        ? Array.from({ length: bottom - top + 1 }, (_, offset) => value(name, top + offset, column))
        : before.column(name, column, top, bottom),
    formula: (name, row, column) => {
      const sheet = isOurs(name, row, column);
      if (sheet) return sheet.model.rows[row]?.[column]?.formula;
      return ours.get(name)?.id === null ? undefined : before.formula(name, row, column);
    },
    formulaCells: (name) => {
      const sheet = ours.get(name);
      if (!sheet) return before.formulaCells(name);
      const outside =
        sheet.id === null
          ? []
          : Array.from(before.formulaCells(name)).filter(({ row, column }) => !isOurs(name, row, column));
      return [...formulaCells(sheet), ...outside];
    },
  };
  return new Calculator(source);
}

function formulaCells({ model }: PlacedSheet): CellAddress[] {
  const cells: CellAddress[] = [];
  model.rows.forEach((cellsOfRow, row) => {
    cellsOfRow.forEach((cell, column) => {
      if (cell?.formula !== undefined) cells.push({ row, column });
    });
  });
  return cells;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
