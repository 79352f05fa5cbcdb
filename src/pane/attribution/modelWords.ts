import type { ModelSummary } from "../../runs/attribution/AttributionResult";

/** What a model is called in plain words, and what it does with a journey. */
interface ModelWords {
  readonly label: string;
  readonly does: string;
}

export const modelWords: Readonly<Record<ModelSummary["model"], ModelWords>> = {
  "linear unique": {
    label: "Linear, each channel once",
    does: "The same to each channel of a journey, however often it was touched: the Shapley value.",
  },
  first: { label: "First touch", does: "All to the touch that began the journey." },
  last: { label: "Last touch", does: "All to the touch just before the conversion." },
  "last non-direct": {
    label: "Last touch, Direct passed over",
    does: "All to the last touch that is not Direct; to Direct only where there is no other.",
  },
  linear: { label: "Linear", does: "The same to each touch of a journey." },
  position: {
    label: "Position (U)",
    does: "40 % to the first touch, 40 % to the last, 20 % to those between.",
  },
  j: { label: "J", does: "20 % to the first touch, 60 % to the last, 20 % to those between." },
  "inverse j": {
    label: "Inverse J",
    does: "60 % to the first touch, 20 % to the last, 20 % to those between.",
  },
  w: {
    label: "W, by stage",
    does: "30 % each to the first touch and those that made a lead and an opportunity; needs a column of stages.",
  },
  custom: { label: "Position, own weights", does: "Weights of your own for first, middle and last touch." },
  "time decay": {
    label: "Time decay",
    does: "More to touches near the conversion: weight halves with each half-life before it.",
  },
  markov1: {
    label: "Markov chain, order 1",
    does: "By what would be lost if every journey ended at the channel; each step depends on the last touch.",
  },
  markov2: { label: "Markov chain, order 2", does: "The same; each step depends on the last two touches." },
  markov3: { label: "Markov chain, order 3", does: "The same; each step depends on the last three touches." },
  markov4: { label: "Markov chain, order 4", does: "The same; each step depends on the last four touches." },
  counterfactual: {
    label: "Counterfactual",
    does: "By how much oftener a path converted than the same path without the touch.",
  },
  participation: {
    label: "Participation",
    does: "All to each channel of a journey: credits overlap and add up to more than was booked.",
  },
};

/** The default first. */
export const modelsInOrder = Object.keys(modelWords) as readonly (keyof typeof modelWords)[];
