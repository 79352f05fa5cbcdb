import type { CellValue } from "../CellValue";
import { cellAt, gridAt, type CallArguments } from "../callArguments";
import { inOneStep } from "../inOneStep";
import type { Steps } from "../Steps";
import { behaviourCells } from "./behaviourCells";
import { breakEvenCells } from "./breakEvenCells";
import { estimateCells } from "./estimateCells";
import { overheadCells } from "./overheadCells";
import { savingsCells } from "./savingsCells";
import { spreadCells } from "./spreadCells";

export type CostFunction = keyof typeof costAnswers;

/** Functions of cost and budget by name: from arguments in their order to cells. */
export const costAnswers = {
  "ALLOCATE.COST": (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() => overheadCells(gridAt(args, 0), gridAt(args, 1), cellAt(args, 2))),
  BREAKEVEN: (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() =>
      breakEvenCells({
        price: cellAt(args, 0),
        variable: cellAt(args, 1),
        fixed: cellAt(args, 2),
        profit: cellAt(args, 3),
      }),
    ),
  "COST.BEHAVIOUR": (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() => behaviourCells(gridAt(args, 0), gridAt(args, 1), cellAt(args, 2))),
  EAC: (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() =>
      estimateCells({
        budget: cellAt(args, 0),
        earned: cellAt(args, 1),
        actual: cellAt(args, 2),
        planned: cellAt(args, 3),
        form: cellAt(args, 4),
      }),
    ),
  SAVINGS: (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() =>
      savingsCells({
        baseline: gridAt(args, 0),
        actual: cellAt(args, 1),
        volume: cellAt(args, 2),
        priceIndex: cellAt(args, 3),
        oneOffs: cellAt(args, 4),
      }),
    ),
  SPREAD: (args: CallArguments): Steps<CellValue[][]> =>
    inOneStep(() =>
      spreadCells({
        total: cellAt(args, 0),
        profile: gridAt(args, 1),
        method: cellAt(args, 2),
        digits: cellAt(args, 3),
      }),
    ),
};
