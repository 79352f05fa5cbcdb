import type { AttributionModel } from "../../../core/attribution/AttributionModel";
import type { AttributionOptions } from "../../../core/attribution/AttributionOptions";

/** How a model shares out what a journey brought, in a sentence. */
export function modelInWords(model: AttributionModel, options: AttributionOptions): string {
  const { halfLife = 7, decay = "continuous", weights, direct = "Direct" } = options;
  switch (model) {
    case "first":
      return "All to the first touch.";
    case "last":
      return "All to the last touch.";
    case "last non-direct":
      return `All to the last touch that is not ${direct}; to the last where all are.`;
    case "linear":
      return "The same to each touch.";
    case "linear unique":
      return "The same to each channel of the journey.";
    case "position":
      return "40 % to the first touch, 40 % to the last, 20 % to those between.";
    case "j":
      return "20 % to the first touch, 60 % to the last, 20 % to those between.";
    case "inverse j":
      return "60 % to the first touch, 20 % to the last, 20 % to those between.";
    case "custom":
      return `First, between and last as ${weights ? [weights.first, weights.middle, weights.last].join(" : ") : "weights say"}.`;
    case "w":
      return "30 % each to the first touch, the one that made a lead and the one that made an opportunity; 10 % to the others.";
    case "time decay":
      if (decay === "rank") return "Touches weigh 1, 2, 3 … from the oldest on.";
      return `The weight of a touch halves ${decay === "step" ? `once each whole ${halfLife} days` : `with each ${halfLife} days`} before the conversion.`;
    case "counterfactual":
      return "By what the path would convert less without each touch, as such paths were seen.";
    case "participation":
      return "All to each channel of the journey: credits overlap.";
    case "markov1":
    case "markov2":
    case "markov3":
    case "markov4":
      return `By the share of conversions that a chain of the journeys, which remembers ${model.slice(-1)} touch(es), loses without each channel; exact.`;
  }
}
