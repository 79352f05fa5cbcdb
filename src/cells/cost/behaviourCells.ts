import {
  behaviourMethods,
  type ActivityPoint,
  type BehaviourMethod,
} from "../../core/cost/behaviour/CostBehaviour";
import { costRegression } from "../../core/cost/behaviour/costRegression";
import { explainedShare } from "../../core/cost/behaviour/explainedShare";
import { highLow } from "../../core/cost/behaviour/highLow";
import { financeError } from "../../core/errors/financeError";
import { isBlank, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { requireSameShape, type CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import { numberFromCell } from "../recognition/recognitionArguments";

/**
 * Fixed cost, variable cost per unit and fit, side by side. Periods of which activity or cost is blank are left out.
 * @throws SHAPES_DIFFER, HISTORY_EMPTY, AMOUNT_NOT_A_NUMBER, ACTIVITY_CONSTANT.
 */
export function behaviourCells(activity: CellGrid, cost: CellGrid, method: CellValue): CellValue[][] {
  const error = errorIn([...activity.flat(), ...cost.flat(), method]);
  if (error) return [[error]];
  requireSameShape({ name: "cost", cells: cost }, { name: "activity", cells: activity });
  const points = pointsOf(activity.flat(), cost.flat());
  if (points.length === 0) throw financeError("HISTORY_EMPTY", {});
  const word: BehaviourMethod = wordFromCell("method", method, behaviourMethods);
  const line = word === "regression" ? costRegression(points) : highLow(points);
  return [[line.fixed, line.variable, explainedShare(points, line)]];
}

function pointsOf(activity: readonly CellValue[], cost: readonly CellValue[]): readonly ActivityPoint[] {
  return activity.flatMap((cell, index) =>
    isBlank(cell) || isBlank(cost[index]!)
      ? []
      : [
          {
            activity: numberFromCell(`activity, ${index + 1}`, cell),
            cost: numberFromCell(`cost, ${index + 1}`, cost[index]!),
          },
        ],
  );
}
