import { learningCurve, learningRate } from "../../../src/core/cost/volume/learningCurve";

type Inputs =
  | {
      readonly mode: "table";
      readonly first: number;
      readonly rate: number;
      readonly units: readonly number[];
    }
  | { readonly mode: "rate"; readonly first: number; readonly total: number; readonly units: number };

export function learning(inputs: Inputs): unknown {
  if (inputs.mode === "rate") return { rate: learningRate(inputs.first, inputs.total, inputs.units) };
  const rows = learningCurve(inputs.first, inputs.rate, inputs.units);
  return {
    rows: rows.map(({ units, cumulativeAverage, total, incremental, incrementalAverage }) => ({
      units,
      cumAverage: cumulativeAverage,
      total,
      incremental,
      incrementalAvg: incrementalAverage,
    })),
  };
}
