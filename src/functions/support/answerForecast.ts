import type { ForecastFunction } from "../../cells/forecast/forecastAnswers";
import { answerFamily } from "./answerFamily";

/** Answers a call of a forecasting function. */
export const answerForecast = answerFamily<ForecastFunction>(async () => {
  const { forecastAnswers } = await import(
    /* webpackChunkName: "forecast-functions" */ "../../cells/forecast/forecastAnswers"
  );
  return forecastAnswers;
});
