import { fitAdida } from "./adida";
import { flatModel } from "./flatModel";
import type { FittedModel } from "./Model";

/**
 * Multiple aggregation: the mean of the aggregate-disaggregate forecasts of every bucket from one period up to the mean
 * interval between demands.
 * @param history Observations in order, 0 where there was no demand; at least one demand.
 * @source Petropoulos & Kourentzes (2015), "Forecast combinations for intermittent demand", Journal of the Operational
 * Research Society 66.
 */
export function fitImapa(history: Float64Array): FittedModel | null {
  const longest = fitAdida(history)?.parameters.bucket ?? 0;
  const models: FittedModel[] = [];
  for (let bucket = 1; bucket <= longest; bucket++) {
    const model = fitAdida(history, bucket);
    if (model) models.push(model);
  }
  return meanModel(models, history);
}

function meanModel(models: readonly FittedModel[], history: Float64Array): FittedModel | null {
  if (models.length === 0) return null;
  const mean = (of: (model: FittedModel) => number) =>
    models.reduce((sum, model) => sum + of(model), 0) / models.length;
  const fitted = history.map((_, t) => mean((model) => model.fitted[t]!));
  return flatModel(
    "IMAPA",
    { longestBucket: models.length },
    history,
    fitted,
    mean((model) => model.forecast(1)[0]!),
    (other) =>
      meanModel(
        models.map((model) => model.on(other)).filter((model) => model !== null),
        other,
      ),
  );
}
