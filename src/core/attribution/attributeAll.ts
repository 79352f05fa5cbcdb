import { FinanceError } from "../errors/financeError";
import { allowedModels } from "./allowedModels";
import type { Attribution } from "./Attribution";
import type { AttributionModel } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import { attribute } from "./attribute";
import type { Journeys } from "./Journeys";

/** Every model that the data allow; a Markov model whose chain does not settle is left out. @param onModel Hears of each before its work. */
export function attributeAll(
  journeys: Journeys,
  options: AttributionOptions = {},
  onModel?: (model: AttributionModel, done: number, of: number) => void,
): readonly Attribution[] {
  return allowedModels(journeys, options).flatMap((model, index, { length }) => {
    onModel?.(model, index, length);
    try {
      return attribute(journeys, model, options);
    } catch (problem) {
      if (problem instanceof FinanceError && problem.code === "MARKOV_UNSETTLED") return [];
      throw problem;
    }
  });
}
