import type { Attribution, Credits } from "../Attribution";
import type { AttributionModel } from "../AttributionModel";
import type { AttributionOptions } from "../AttributionOptions";
import { attribute } from "../attribute";
import type { Journeys } from "../Journeys";
import { journeysOfPeriods } from "./journeysOfPeriods";

/** Models whose credit of one journey depends on the others. */
const joint: readonly AttributionModel[] = ["markov1", "markov2", "markov3", "markov4", "counterfactual"];

/**
 * What a model credits to channels, by the period in which the conversion fell. Rules share out journey by journey, so each
 * period's journeys are attributed by themselves. Markov models and the counterfactual look at all journeys at once: what a channel
 * has in all goes to periods in the proportion of what journeys with the channel brought in each, value by conversions where refunds
 * leave periods below 0.
 * @param whole The attribution of all journeys.
 * @param periods Period of each journey; -1 where its conversion stands in none.
 * @returns One each period, by the codes of channels, and last what stands in none. Together they are the credits of the whole.
 * @throws As `attribute`.
 * @source docs/methods/campaigns.md.
 */
export function creditsByPeriod(
  journeys: Journeys,
  whole: Attribution,
  periods: Int32Array,
  count: number,
  options: AttributionOptions = {},
): readonly Credits[] {
  const isJoint = joint.includes(whole.model);
  const model = isJoint ? "participation" : whole.model;
  const credits = journeysOfPeriods(journeys, periods, count).map(
    (part) => attribute(part, model, options).credits,
  );
  return isJoint ? spreadOver(credits, whole.credits) : credits;
}

function spreadOver(parts: readonly Credits[], whole: Credits): readonly Credits[] {
  const spread = parts.map(({ value }) => ({
    conversions: new Float64Array(value.length),
    value: new Float64Array(value.length),
  }));
  for (const column of ["conversions", "value"] as const) {
    for (let channel = 0; channel < whole[column].length; channel++) {
      const credit = whole[column][channel]!;
      if (credit === 0) continue;
      const weights = weightsOf(parts, column, channel);
      for (const [period, weight] of weights.entries()) spread[period]![column][channel] = credit * weight;
    }
  }
  return spread;
}

/**
 * Shares of periods; by conversions where refunds leave periods of both signs, whose shares would be larger than the whole. All of it
 * stands in none where journeys with the channel brought nothing.
 */
function weightsOf(
  parts: readonly Credits[],
  column: "conversions" | "value",
  channel: number,
): readonly number[] {
  for (const by of [column, "conversions"] as const) {
    const brought = parts.map((part) => part[by][channel]!);
    const sum = brought.reduce((all, each) => all + each, 0);
    if (sum !== 0 && brought.every((each) => each * sum >= 0)) return brought.map((each) => each / sum);
  }
  return parts.map((_, period) => (period === parts.length - 1 ? 1 : 0));
}
