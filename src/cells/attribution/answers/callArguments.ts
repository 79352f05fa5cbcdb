import type { CellValue } from "../../CellValue";
import type { CellGrid } from "../../gridShape";
import type { LiftCells } from "./liftFromCells";
import type { PathArguments } from "./pathsFromCells";
import type { RoiCells } from "./roiFromCells";

/** Cells of each argument of a call; null is one left out. */
export type CallArguments = readonly (CellGrid | null)[];

export function pathArguments(args: CallArguments): PathArguments {
  return {
    path: gridAt(args, 0),
    conversions: gridAt(args, 1),
    value: args[2] ?? null,
    nulls: args[3] ?? null,
  };
}

export function roiArguments(args: CallArguments): RoiCells {
  return {
    cost: gridAt(args, 0),
    revenue: gridAt(args, 1),
    confidence: cellAt(args, 2),
    method: cellAt(args, 3),
    unit: args[4] ?? null,
  };
}

export function liftArguments(args: CallArguments): LiftCells {
  return {
    panel: gridAt(args, 0),
    treated: gridAt(args, 1),
    start: cellAt(args, 2),
    method: cellAt(args, 3),
  };
}

export function gridAt(args: CallArguments, position: number): CellGrid {
  return args[position] ?? [[null]];
}

export function cellAt(args: CallArguments, position: number): CellValue {
  return gridAt(args, position)[0]?.[0] ?? null;
}
