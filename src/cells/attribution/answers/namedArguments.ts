import { cellAt, gridAt, type CallArguments } from "../../callArguments";
import type { LiftCells } from "./liftFromCells";
import type { PathArguments } from "./pathsFromCells";
import type { RoiCells } from "./roiFromCells";

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
