import type { CellValue } from "./CellValue";
import type { CellGrid } from "./gridShape";

/** Cells of each argument of a call; null is one left out. */
export type CallArguments = readonly (CellGrid | null)[];

export function gridAt(args: CallArguments, position: number): CellGrid {
  return args[position] ?? [[null]];
}

export function cellAt(args: CallArguments, position: number): CellValue {
  return gridAt(args, position)[0]?.[0] ?? null;
}
