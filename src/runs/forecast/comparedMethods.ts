import type { Backtest } from "../../core/planning/forecast/Backtest";
import { demandClass } from "../../core/planning/forecast/demandClass";
import type { ForecastMethod } from "../../core/planning/forecast/ForecastMethod";
import { rankingError } from "../../core/planning/forecast/rankingError";
import type { WorkControl } from "../WorkerTalk";
import type { ComputeLines } from "./ComputeLines";
import type { ForecastTask } from "./ForecastTask";
import { lineTask } from "./lineTask";

/** A method with how good its forecasts of a line would have been. */
export interface ComparedMethod {
  readonly method: ForecastMethod;
  /** As it came out for the line: "ETS(A,Ad,M)". */
  readonly name: string;
  readonly backtest: Backtest;
  /** What methods are ranked by, in words: "WAPE 12.3 %". */
  readonly error: string;
}

/** Methods that are worth a comparison, by what a line demands. */
const usual: readonly ForecastMethod[] = [
  "auto",
  "ets",
  "theta",
  "dot",
  "ces",
  "airline",
  "holt-winters",
  "seasonal naive",
];
const seldom: readonly ForecastMethod[] = ["auto", "imapa", "tsb", "sba", "croston", "average", "naive"];

/**
 * Backtests of several methods for one line, from the same points in time, the most accurate first.
 * @param index Of the line in the task.
 * @returns None where the history is too short for a backtest.
 */
export async function comparedMethods(
  task: ForecastTask,
  index: number,
  compute: ComputeLines,
  control: WorkControl,
): Promise<readonly ComparedMethod[]> {
  const { series, options } = lineTask(task.lines[index]!, task);
  const demand = demandClass(Float64Array.from(series.values, (value) => value ?? 0));
  const methods = demand === "intermittent" || demand === "lumpy" ? seldom : usual;
  const { backtest } = options;
  const outcomes = await compute(
    methods.map((method) => ({ series, options: { ...options, method, backtest: backtest || true } })),
    control,
  );
  const compared = outcomes.flatMap(({ forecast }, at): (ComparedMethod & { readonly by: number })[] => {
    if (!forecast?.backtest) return [];
    const { value, name, text } = rankingError(forecast.backtest.method, demand);
    const error = `${name} ${text}`;
    return [{ method: methods[at]!, name: forecast.method, backtest: forecast.backtest, error, by: value }];
  });
  return compared.sort((left, right) => left.by - right.by);
}
