import { concentration } from "../../../src/core/cost/spend/concentration";

interface Inputs {
  readonly sharesPct: readonly number[];
}

export function hhi({ sharesPct }: Inputs): unknown {
  const found = concentration(sharesPct);
  return {
    hhi: found?.index,
    cr4: found?.largestFour,
    top1: found?.largest,
    level: found?.level,
    effectiveN: found?.effectiveCount,
  };
}
