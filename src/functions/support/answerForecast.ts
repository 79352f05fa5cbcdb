import type { ForecastFunction } from "../../cells/forecast/forecastAnswers";
import { answerLater } from "./answerLater";
import { cellsFromArgument } from "./argumentCells";
import { dateSystem } from "./dateSystem";
import { isOmitted } from "./omitted";

/** Answers a call of a forecasting function; what forecasts are made with is loaded with the first of them. */
export function answerForecast(
  name: ForecastFunction,
  args: readonly unknown[],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerLater(
    [name, args],
    async () => {
      const { forecastAnswers } = await import(
        /* webpackChunkName: "forecast-functions" */ "../../cells/forecast/forecastAnswers"
      );
      const cells = args.map((each) => (isOmitted(each) ? null : cellsFromArgument(each)));
      return forecastAnswers[name](cells, dateSystem());
    },
    invocation,
  );
}
