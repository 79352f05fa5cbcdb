import type { CalcSource } from "../src/calc/CalcSource";
import type { BenchSheet } from "./UniverBook";

/** Sheets as our calculator reads them. */
export function calcSourceOf(sheets: readonly BenchSheet[]): CalcSource {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    dateSystem: 1900,
    sheets: [...byName.keys()],
    names: [],
    tables: [],
    used: (name) => {
      const { rows, columns } = byName.get(name)!;
      return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    },
    value: (name, row, column) => byName.get(name)!.value(row, column),
    formula: (name, row, column) => byName.get(name)!.formula(row, column),
    *formulaCells(name) {
      const { rows, columns, formula } = byName.get(name)!;
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          if (formula(row, column) !== undefined) yield { row, column };
        }
      }
    },
  };
}
