import { attributionModels, type AttributionModel } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import type { Journeys } from "./Journeys";

/** Models that the data allow: "w" needs stages, and "custom" weights. */
export function allowedModels(
  { stages }: Journeys,
  { weights }: AttributionOptions,
): readonly AttributionModel[] {
  const staged = stages?.some((stage) => stage !== 0) === true;
  return attributionModels.filter(
    (model) => (model !== "w" || staged) && (model !== "custom" || weights !== undefined),
  );
}
