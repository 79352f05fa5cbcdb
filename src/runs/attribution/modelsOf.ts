import type { Attribution } from "../../core/attribution/Attribution";
import type { AttributionModel } from "../../core/attribution/AttributionModel";
import { attribute } from "../../core/attribution/attribute";
import { attributeAll } from "../../core/attribution/attributeAll";
import type { Journeys } from "../../core/attribution/Journeys";
import type { Progress } from "../WorkerTalk";
import type { AttributionRunOptions } from "./AttributionRunOptions";

/** Every model that the data allow, the chosen one first. @throws What `attribute` throws for the chosen one. */
export function modelsOf(
  journeys: Journeys,
  chosen: AttributionModel,
  options: AttributionRunOptions,
  onProgress?: Progress,
): readonly [Attribution, ...Attribution[]] {
  const all = attributeAll(journeys, options, (model, done, of) =>
    onProgress?.(`Attributing, ${model}`, done / of),
  );
  // One that the data do not allow says why.
  const front = all.find(({ model }) => model === chosen) ?? attribute(journeys, chosen, options);
  return [front, ...all.filter((other) => other !== front)];
}
