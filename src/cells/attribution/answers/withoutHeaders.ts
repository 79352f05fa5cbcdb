import { amountFromText } from "../../amountText";
import type { CellValue } from "../../CellValue";
import type { CellGrid } from "../../gridShape";

/** Arguments of one length, cell by cell. */
export interface Strips {
  readonly numbers: readonly (readonly CellValue[])[];
  readonly labels: readonly (readonly CellValue[])[];
  /** Cells before the first that is left: 1 where there were headers. */
  readonly first: 0 | 1;
}

/** Lists of the cells of arguments; a first cell that is text, and no number, in every one that holds numbers, is a header. */
export function withoutHeaders(numbers: readonly CellGrid[], labels: readonly CellGrid[]): Strips {
  const strips = numbers.map((cells) => cells.flat());
  const first = strips.every((strip) => strip.length > 1 && isHeader(strip[0]!)) ? 1 : 0;
  return {
    numbers: strips.map((strip) => strip.slice(first)),
    labels: labels.map((cells) => cells.flat().slice(first)),
    first,
  };
}

function isHeader(cell: CellValue): boolean {
  if (typeof cell !== "string" || cell.trim() === "") return false;
  return amountFromText(cell, ".") === null && amountFromText(cell, ",") === null;
}
