import type { CellValue } from "../CellValue";
import { cellAt, gridAt, type CallArguments } from "../callArguments";
import type { DateSystem } from "../serialDate";
import { accuracyCells } from "./accuracyCells";
import { forecastCells } from "./forecastCells";
import { methodCells } from "./methodCells";
import { rollingCells } from "./rollingCells";
import { seasonalityCells } from "./seasonalityCells";
import type { Steps } from "../Steps";

export type ForecastFunction = keyof typeof forecastAnswers;

/** The functions of the family by name: from arguments in their order to cells. */
export const forecastAnswers = {
  FORECAST: (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    forecastCells(
      {
        history: gridAt(args, 0),
        horizon: cellAt(args, 1),
        method: cellAt(args, 2),
        season: cellAt(args, 3),
        level: cellAt(args, 4),
        dates: args[5] ?? null,
      },
      system,
    ),
  "FORECAST.METHOD": (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    methodCells({ history: gridAt(args, 0), season: cellAt(args, 1) }, system),
  "FORECAST.ACCURACY": (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    accuracyCells(
      {
        history: gridAt(args, 0),
        method: cellAt(args, 1),
        season: cellAt(args, 2),
        horizon: cellAt(args, 3),
      },
      system,
    ),
  "FORECAST.SEASONALITY": (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    seasonalityCells({ history: gridAt(args, 0), dates: args[1] ?? null }, system),
  "FORECAST.ROLLING": (args: CallArguments, system: DateSystem): Steps<CellValue[][]> =>
    rollingCells(
      {
        actuals: gridAt(args, 0),
        asOf: gridAt(args, 1),
        months: cellAt(args, 2),
        method: cellAt(args, 3),
      },
      system,
    ),
};
