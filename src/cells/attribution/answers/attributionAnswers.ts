import type { CellValue } from "../../CellValue";
import type { Steps } from "../../Steps";
import type { DateSystem } from "../../serialDate";
import { attributeCells } from "./attributeCells";
import { attributePathsCells } from "./attributePathsCells";
import { cellAt, gridAt, type CallArguments } from "../../callArguments";
import { inOneStep } from "../../inOneStep";
import { liftArguments, pathArguments, roiArguments } from "./namedArguments";
import { liftCells } from "./liftCells";
import { roiCells } from "./roiCells";

export type AttributionFunction = keyof typeof attributionAnswers;

/** The functions of the family by name: from arguments in their order to cells. */
export const attributionAnswers = {
  ATTRIBUTE: (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    attributeCells(gridAt(args, 0), cellAt(args, 1), args[2] ?? null, system),
  "ATTRIBUTE.PATHS": (args: CallArguments): Steps<CellValue[][]> =>
    attributePathsCells(pathArguments(args), cellAt(args, 4), args[5] ?? null),
  ROI: (args: CallArguments): Steps<CellValue[][]> => inOneStep(() => roiCells(roiArguments(args))),
  "ROI.LIFT": (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    inOneStep(() => liftCells(liftArguments(args), system)),
};
