import type { Attribution } from "../../core/attribution/Attribution";
import type { ModelSummary } from "./AttributionResult";

/** What one model says, as a preview shows it. */
export function modelSummary({
  model,
  credits,
  shares,
  removal,
  unattributed,
  overlaps,
}: Attribution): ModelSummary {
  return {
    model,
    conversions: [...credits.conversions],
    value: [...credits.value],
    share: [...shares],
    removal: removal && [...removal.conversions],
    unattributed,
    overlaps,
  };
}
