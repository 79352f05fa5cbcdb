import { columnName } from "../../src/cells/address";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { SheetModel } from "../../src/reports/SheetModel";

/** A sheet as text a reviewer can read: a line a cell, names and rules after them. */
export function printedSheet(sheet: SheetModel): string {
  const cells = sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!cell || (cell.formula === undefined && (cell.value ?? null) === null)) return [];
      const content = cell.formula ?? labelFromCell(cell.value ?? null);
      return [
        `${columnName(column)}${index + 1}\t${content}${cell.expected === undefined ? "" : `\t-> ${cell.expected}`}`,
      ];
    }),
  );
  const names = sheet.names.map(({ name, refersTo }) => `${name}\t${refersTo}`);
  const rules = sheet.conditionalFormats.map((rule) => JSON.stringify(rule));
  const charts = sheet.charts.map((chart) => JSON.stringify(chart));
  return `${[`sheet ${sheet.name}`, ...cells, "", ...names, "", ...rules, "", ...charts].join("\n")}\n`;
}
