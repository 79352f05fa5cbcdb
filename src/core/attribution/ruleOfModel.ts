import { financeError } from "../errors/financeError";
import type { AttributionModel } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import { directTouches } from "./directTouches";
import { counterfactual } from "./heuristics/counterfactual";
import { decayRule } from "./heuristics/decayRule";
import { evenByChannel, participation } from "./heuristics/distinctChannels";
import { linear } from "./heuristics/linear";
import { firstTouch, lastTouch, lastTouchBut } from "./heuristics/oneTouch";
import { positionRule, positionShapes, type PositionWeights } from "./heuristics/positionRule";
import { stageRule } from "./heuristics/stageRule";
import type { TouchRule } from "./heuristics/TouchRule";
import type { Journeys } from "./Journeys";

/** Models that share out journey by journey. */
export type RuleModel = Exclude<AttributionModel, `markov${number}`>;

/**
 * The rule of a model.
 * @throws ARGUMENT_MISSING for "custom" without weights, and for "w" where no touch has a stage; OPTION_REFUSED.
 */
export function ruleOfModel(model: RuleModel, journeys: Journeys, options: AttributionOptions): TouchRule {
  switch (model) {
    case "linear unique":
      return evenByChannel(journeys);
    case "first":
      return firstTouch;
    case "last":
      return lastTouch;
    case "last non-direct":
      return lastTouchBut(directTouches(journeys, options.direct));
    case "linear":
      return linear;
    case "position":
    case "j":
    case "inverse j":
      return positionRule(positionShapes[model]);
    case "custom":
      return positionRule(checkedWeights(options.weights));
    case "w":
      return stageRule(stagesOf(journeys));
    case "time decay":
      return decayRule(
        options.decay === "rank" ? null : journeys.ages,
        checkedHalfLife(options.halfLife),
        options.decay === "step",
      );
    case "counterfactual":
      return counterfactual(journeys);
    case "participation":
      return participation(journeys);
  }
}

function checkedWeights(weights: PositionWeights | undefined): PositionWeights {
  const known = "parts of the first, the middle and the last touch, such as 40/20/40";
  if (weights === undefined) {
    throw financeError("ARGUMENT_MISSING", { output: "custom", argument: "weights", known });
  }
  const parts = [weights.first, weights.middle, weights.last];
  const sum = parts[0]! + parts[1]! + parts[2]!;
  if (parts.every((part) => part >= 0) && sum > 0 && Number.isFinite(sum)) return weights;
  throw financeError("OPTION_REFUSED", { option: "weights", value: parts.join("/"), allowed: known });
}

function checkedHalfLife(halfLife = 7): number {
  if (halfLife > 0) return halfLife;
  throw financeError("OPTION_REFUSED", {
    option: "half-life",
    value: halfLife,
    allowed: "days, above 0",
  });
}

function stagesOf({ stages }: Journeys): Uint8Array {
  if (stages?.some((stage) => stage !== 0)) return stages;
  throw financeError("ARGUMENT_MISSING", {
    output: "w",
    argument: "stage",
    known: "the column that marks the touches that made a lead or an opportunity",
  });
}
