import { breakEven } from "../../../src/core/cost/volume/breakEven";

interface Inputs {
  readonly price: number;
  readonly varCost: number;
  readonly fixed: number;
}

export function breakeven({ price, varCost, fixed }: Inputs): unknown {
  const found = breakEven({ price, variableCost: varCost, fixedCost: fixed });
  return {
    unitCM: found.unitMargin,
    cmRatio: found.marginShare,
    breakEvenUnits: found.units,
    breakEvenUnitsRoundedUp: found.wholeUnits,
    breakEvenRevenue: found.revenue,
  };
}
