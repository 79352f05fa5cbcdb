import type { Attribution } from "../../core/attribution/Attribution";
import { footedCredits } from "../../core/attribution/footedCredits";
import { amountFromMinor } from "../../core/money/minorUnits";
import { digitsOf, type Measure } from "../../reports/attribution/measures";
import type { AttributionReportInput } from "../../reports/attribution/AttributionReportInput";
import type { ModelSummary } from "./AttributionResult";

/** What one model says, as a preview shows it: to the unit what the sheets say. */
export function modelSummary(
  attribution: Attribution,
  input: Pick<AttributionReportInput, "digits">,
): ModelSummary {
  const { model, shares, removal, unattributed, overlaps } = attribution;
  const footed = (measure: Measure): number[] => {
    const digits = digitsOf(input, measure);
    return [...footedCredits(attribution, measure, digits).parts].map((part) =>
      amountFromMinor(part, digits),
    );
  };
  return {
    model,
    conversions: footed("conversions"),
    value: footed("value"),
    share: [...shares],
    removal: removal && [...removal.conversions],
    unattributed,
    overlaps,
  };
}
