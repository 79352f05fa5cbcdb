import { costAt } from "../../../src/core/cost/behaviour/CostBehaviour";
import { highLow } from "../../../src/core/cost/behaviour/highLow";

export interface BehaviourInputs {
  readonly points: readonly (readonly [activity: number, cost: number])[];
  readonly predictAt?: number;
}

export function highlow({ points, predictAt }: BehaviourInputs): unknown {
  const found = highLow(points.map(([activity, cost]) => ({ activity, cost })));
  return {
    variableRate: found.variable,
    fixedCost: found.fixed,
    ...(predictAt === undefined ? {} : { predicted: costAt(found, predictAt) }),
  };
}
