import type { ForecastAccuracy } from "./Backtest";
import type { DemandClass } from "./demandClass";

/** The error that methods are ranked by, and how it is written. */
export interface RankingError {
  readonly value: number;
  /** "WAPE" */
  readonly name: string;
  /** "12.3 %" */
  readonly text: string;
}

/**
 * The one error that forecasts of a line are compared by: WAPE, or where all actuals are 0 one that can be told; for intermittent
 * demand RMSSE, because by absolute errors a forecast of nothing at all wins.
 * @param accuracy Of any method: at the same origins all are told in the same error.
 * @source Kolassa (2016), "Evaluating predictive count data distributions in retail sales forecasting", International Journal of
 * Forecasting 32, for intermittent demand.
 */
export function rankingError(
  { wape, mase, rmsse, smape }: ForecastAccuracy,
  demand: DemandClass,
): RankingError {
  const intermittent = demand === "intermittent" || demand === "lumpy";
  if (intermittent && rmsse !== null) return { value: rmsse, name: "RMSSE", text: rmsse.toFixed(3) };
  if (wape !== null) return { value: wape, name: "WAPE", text: percent(wape) };
  if (mase !== null) return { value: mase, name: "MASE", text: mase.toFixed(3) };
  return { value: smape, name: "sMAPE", text: percent(smape) };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
