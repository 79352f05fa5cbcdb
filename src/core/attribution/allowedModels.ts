import { attributionModels, type AttributionModel } from "./AttributionModel";
import type { AttributionOptions } from "./AttributionOptions";
import type { Journeys } from "./Journeys";
import { mostMarkovChannels } from "./markov/mostMarkovChannels";

/** Models that the data allow: "w" needs stages, "custom" weights, and Markov models take up to 1,000 channels. */
export function allowedModels(
  { stages, channels }: Journeys,
  { weights }: AttributionOptions,
): readonly AttributionModel[] {
  const staged = stages?.some((stage) => stage !== 0) === true;
  return attributionModels.filter(
    (model) =>
      (model !== "w" || staged) &&
      (model !== "custom" || weights !== undefined) &&
      (!model.startsWith("markov") || channels.length <= mostMarkovChannels),
  );
}
