import type { AttributionReportInput } from "../AttributionReportInput";
import { bookedWords } from "../bookedInSource";

/** How the figures of the front sheet came about. */
export function frontConventions(input: AttributionReportInput): readonly string[] {
  const { hasValues, sensitivity, attribution } = input;
  const measure = hasValues ? "value" : "conversions";
  return [
    `Credits say which ${input.by.toLowerCase()} stood on the way to a conversion, by a rule or a chain; what would have been without it takes a group that was not reached, as in FINOPS.ROI.LIFT.`,
    "first, last: all to one touch; last non-direct: to the last that is not direct. linear: the same to each touch; linear unique: the same to each channel of the journey, which is its Shapley value.",
    "position, j, inverse j: 40/20/40, 20/20/60 and 60/20/20 to first, middle and last; custom: by weights of your own; w: 30 % each to the first touch, the lead's and the opportunity's.",
    "time decay: a touch counts half as much each half-life earlier. counterfactual: by how much a touch lifts the rate of its path.",
    "markov1 to 4: what would be lost without a channel in a chain of the journeys, whose states are the last one to four channels; exact, nothing is simulated.",
    ...(input.models.some(({ overlaps }) => overlaps)
      ? [
          "participation: all to each channel of the journey. Its credits overlap, so that they have no total and are held against nothing.",
        ]
      : []),
    `Credits are the engine's, rounded so that each column foots; totals, shares, ranks, ranges and changes are formulas. Booked is ${bookedWords(input)}.`,
    "Where the source holds more or less than is credited, Of it not credited says by how much: rows left out, values on rows that convert nothing, numbers typed as text.",
    `Lowest and Highest are of all models but participation; Apart is their distance as a share of all ${measure} booked: where it is wide, the rule decides more than the data.`,
    ...(attribution.removal === null
      ? []
      : [
          "A removal effect is the share that would be lost without the channel. Effects do not add up to one: credits are effects over their sum, times the total.",
        ]),
    ...(sensitivity.length === 0
      ? []
      : [
          "Sensitivity: the chosen model under other windows, and time decay under other half-lives, each against the setting of the run. What goes elsewhere is the sum of the rises, of what is unattributed too, over what was booked.",
        ]),
    "Unattributed came without a touch in the window. It stays in the total, and no model shares it out.",
  ];
}
