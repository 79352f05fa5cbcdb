import { returnOnInvestment } from "../../../src/core/attribution/roi/returnOnInvestment";
import { unitsOfRows, type RoiRows } from "../../../src/core/attribution/roi/unitsOfRows";

interface Inputs {
  readonly data: RoiRows;
  readonly replicates: number;
  readonly seed: number;
}

export function roiBootstrap({ data, replicates, seed }: Inputs): unknown {
  const ends = (bootstrap: "percentile" | "basic" | "bca") => {
    const options = { method: "bootstrap", bootstrap, replicates, seed } as const;
    const { low, high } = returnOnInvestment(unitsOfRows(data), options).interval!;
    return [low, high];
  };
  return { percentile: ends("percentile"), basic: ends("basic"), bca: ends("bca") };
}
