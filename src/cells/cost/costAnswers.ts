import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { behaviourCells } from "./behaviourCells";
import { breakEvenCells } from "./breakEvenCells";
import { estimateCells } from "./estimateCells";
import { overheadCells } from "./overheadCells";
import { savingsCells } from "./savingsCells";
import { spreadCells } from "./spreadCells";

/** Cells of each argument of a call; null is one left out. */
type Arguments = readonly (CellGrid | null)[];

export type CostFunction = keyof typeof costAnswers;

/** Functions of cost and budget by name: from arguments in their order to cells. */
export const costAnswers = {
  "ALLOCATE.COST": (args: Arguments): CellValue[][] =>
    overheadCells(gridAt(args, 0), gridAt(args, 1), cellAt(args, 2)),
  BREAKEVEN: (args: Arguments): CellValue[][] =>
    breakEvenCells({
      price: cellAt(args, 0),
      variable: cellAt(args, 1),
      fixed: cellAt(args, 2),
      profit: cellAt(args, 3),
    }),
  "COST.BEHAVIOUR": (args: Arguments): CellValue[][] =>
    behaviourCells(gridAt(args, 0), gridAt(args, 1), cellAt(args, 2)),
  EAC: (args: Arguments): CellValue[][] =>
    estimateCells({
      budget: cellAt(args, 0),
      earned: cellAt(args, 1),
      actual: cellAt(args, 2),
      planned: cellAt(args, 3),
      form: cellAt(args, 4),
    }),
  SAVINGS: (args: Arguments): CellValue[][] =>
    savingsCells({
      baseline: gridAt(args, 0),
      actual: cellAt(args, 1),
      volume: cellAt(args, 2),
      priceIndex: cellAt(args, 3),
      oneOffs: cellAt(args, 4),
    }),
  SPREAD: (args: Arguments): CellValue[][] =>
    spreadCells({
      total: cellAt(args, 0),
      profile: gridAt(args, 1),
      method: cellAt(args, 2),
      digits: cellAt(args, 3),
    }),
};

function gridAt(args: Arguments, position: number): CellGrid {
  return args[position] ?? [[null]];
}

function cellAt(args: Arguments, position: number): CellValue {
  return gridAt(args, position)[0]?.[0] ?? null;
}
