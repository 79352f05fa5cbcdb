import { benfordFirstDigit } from "../../../src/core/cost/spend/benfordFirstDigit";

interface Inputs {
  readonly counts: readonly number[];
}

export function benfordFirst({ counts }: Inputs): unknown {
  const found = benfordFirstDigit(counts);
  return {
    n: found?.count,
    chiSquare: found?.chiSquare,
    df: found?.degreesOfFreedom,
    mad: found?.meanDeviation,
    level: found?.level,
  };
}
