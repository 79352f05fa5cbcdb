import { attributionModels } from "../../core/attribution/AttributionModel";
import { attribute } from "../../core/attribution/attribute";
import type { AttributionTask } from "./AttributionTask";
import { creditSource } from "./creditSource";
import { noteFindings } from "./noteFindings";

/** What each channel brought by one model, at full precision, as JSON tells it. @throws What `creditSource` and `attribute` throw. */
export function creditsJson(task: AttributionTask) {
  const { options } = task;
  const { journeys, by, source, sheetRows, findings, checks } = creditSource(task);
  const { model, channels, credits, shares, removal, conversionRate, unattributed, total, overlaps, notes } =
    attribute(journeys, options.model ?? attributionModels[0], options);
  return {
    model,
    by,
    rows: channels.map((channel, code) => ({
      channel,
      conversions: credits.conversions[code]!,
      value: credits.value[code]!,
      share: shares[code]!,
      ...(removal
        ? { removalEffect: removal.conversions[code]!, removalEffectOfValue: removal.value[code]! }
        : {}),
    })),
    unattributed,
    total,
    conversionRate,
    overlaps,
    findings: [...task.earlier, ...findings, ...noteFindings(notes, source.place, sheetRows)],
    checks,
  };
}
