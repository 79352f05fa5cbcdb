import { CellError, type CellValue } from "../cells/CellValue";
import type { RangeGrid } from "../cells/RangeGrid";
import type { PriorSheet } from "../reports/PriorSheet";
import type { SheetModel } from "../reports/SheetModel";

/** Cells that were copied from a worker or into one have lost their classes: error cells are rebuilt here. */
export function copiedGrid(grid: RangeGrid): RangeGrid {
  return { ...grid, values: copiedRows(grid.values) };
}

export function copiedRows(rows: RangeGrid["values"]): RangeGrid["values"] {
  const isObject = (value: CellValue): boolean => typeof value === "object" && value !== null;
  return rows.map((row) => (row.some(isObject) ? row.map(copiedValue) : row));
}

export function copiedPriors(priors: ReadonlyMap<string, PriorSheet>): ReadonlyMap<string, PriorSheet> {
  return new Map([...priors].map(([report, prior]) => [report, copiedPrior(prior)]));
}

export function copiedSheetRows(rows: SheetModel["rows"]): SheetModel["rows"] {
  return rows.map((row) =>
    row.map((cell) => (cell?.value instanceof Object ? { ...cell, value: copiedValue(cell.value) } : cell)),
  );
}

function copiedPrior(prior: PriorSheet): PriorSheet {
  const inputs = [...prior.inputs].map(([name, value]) => [name, copiedValue(value)] as const);
  const notes = [...prior.notes].map(
    ([line, typed]) =>
      [
        line,
        Object.fromEntries(Object.entries(typed).map(([heading, value]) => [heading, copiedValue(value)])),
      ] as const,
  );
  return { ...prior, inputs: new Map(inputs), notes: new Map(notes) };
}

function copiedValue(value: CellValue): CellValue {
  return typeof value === "object" && value !== null
    ? new CellError(value.code, ...(value.message === undefined ? [] : [value.message]))
    : value;
}
