import type { CellValue } from "../../CellValue";
import type { Steps } from "../../forecast/Steps";
import type { CellGrid } from "../../gridShape";
import type { DateSystem } from "../../serialDate";
import { attributeCells } from "./attributeCells";
import { attributePathsCells } from "./attributePathsCells";
import { liftCells } from "./liftCells";
import { roiCells } from "./roiCells";

/** Cells of each argument of a call; null is one left out. */
type Arguments = readonly (CellGrid | null)[];

export type AttributionFunction = keyof typeof attributionAnswers;

/** The functions of the family by name: from arguments in their order to cells. */
export const attributionAnswers = {
  ATTRIBUTE: (args: Arguments, system: DateSystem): Steps<CellValue[][]> =>
    attributeCells(gridAt(args, 0), cellAt(args, 1), args[2] ?? null, system),
  "ATTRIBUTE.PATHS": (args: Arguments): Steps<CellValue[][]> =>
    attributePathsCells(
      {
        path: gridAt(args, 0),
        conversions: gridAt(args, 1),
        value: args[2] ?? null,
        nulls: args[3] ?? null,
      },
      cellAt(args, 4),
      args[5] ?? null,
    ),
  ROI: (args: Arguments): Steps<CellValue[][]> =>
    inOneStep(() =>
      roiCells({
        cost: gridAt(args, 0),
        revenue: gridAt(args, 1),
        confidence: cellAt(args, 2),
        method: cellAt(args, 3),
        unit: args[4] ?? null,
      }),
    ),
  "ROI.LIFT": (args: Arguments, system: DateSystem): Steps<CellValue[][]> =>
    inOneStep(() =>
      liftCells(
        {
          panel: gridAt(args, 0),
          treated: gridAt(args, 1),
          start: cellAt(args, 2),
          method: cellAt(args, 3),
        },
        system,
      ),
    ),
};

function* inOneStep(work: () => CellValue[][]): Steps<CellValue[][]> {
  yield;
  return work();
}

function gridAt(args: Arguments, position: number): CellGrid {
  return args[position] ?? [[null]];
}

function cellAt(args: Arguments, position: number): CellValue {
  return gridAt(args, position)[0]?.[0] ?? null;
}
