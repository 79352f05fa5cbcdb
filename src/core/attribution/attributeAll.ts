import type { Attribution } from "./Attribution";
import { attributionModels, type AttributionModel } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import { attribute } from "./attribute";
import type { Journeys } from "./Journeys";

/** Every model that the data allow: "w" needs stages, and "custom" weights. @param onModel Hears of each before its work. */
export function attributeAll(
  journeys: Journeys,
  options: AttributionOptions = {},
  onModel?: (model: AttributionModel, done: number, of: number) => void,
): readonly Attribution[] {
  const staged = journeys.stages?.some((stage) => stage !== 0) === true;
  return attributionModels
    .filter((model) => (model !== "w" || staged) && (model !== "custom" || options.weights !== undefined))
    .map((model, index, { length }) => {
      onModel?.(model, index, length);
      return attribute(journeys, model, options);
    });
}
