import type { Attribution } from "./Attribution";
import { attributionModels } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import { attribute } from "./attribute";
import type { Journeys } from "./Journeys";

/** Every model that the data allow: "w" needs stages, and "custom" weights. */
export function attributeAll(journeys: Journeys, options: AttributionOptions = {}): readonly Attribution[] {
  const staged = journeys.stages?.some((stage) => stage !== 0) === true;
  return attributionModels
    .filter((model) => (model !== "w" || staged) && (model !== "custom" || options.weights !== undefined))
    .map((model) => attribute(journeys, model, options));
}
