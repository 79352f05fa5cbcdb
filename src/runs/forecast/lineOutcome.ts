import { FinanceError } from "../../core/errors/financeError";
import { lineForecast } from "../../core/planning/forecast/lineForecast";
import type { LineOutcome, LineTask } from "./ComputeLines";

/** The forecast of a line, or why there is none. */
export function lineOutcome({ series, options }: LineTask): LineOutcome {
  try {
    return { forecast: lineForecast(series, options), problem: null };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return { forecast: null, problem: problem.message };
  }
}
