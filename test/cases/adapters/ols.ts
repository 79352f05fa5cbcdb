import { costAt } from "../../../src/core/cost/behaviour/CostBehaviour";
import { costRegression } from "../../../src/core/cost/behaviour/costRegression";
import type { BehaviourInputs } from "./highlow";

export function ols({ points, predictAt }: BehaviourInputs): unknown {
  const found = costRegression(points.map(([activity, cost]) => ({ activity, cost })));
  return {
    slope: found.variable,
    intercept: found.fixed,
    r2: found.rSquared,
    residualSd: found.residualDeviation,
    seSlope: found.variableError,
    seIntercept: found.fixedError,
    ...(predictAt === undefined ? {} : { predicted: costAt(found, predictAt) }),
  };
}
