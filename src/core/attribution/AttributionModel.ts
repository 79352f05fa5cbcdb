/** Models by the word that names them in cells, in the pane and on the command line; the first is the default. */
export const attributionModels = [
  "linear unique",
  "first",
  "last",
  "last non-direct",
  "linear",
  "position",
  "j",
  "inverse j",
  "w",
  "custom",
  "time decay",
  "markov1",
  "markov2",
  "markov3",
  "markov4",
  "counterfactual",
  "participation",
] as const;

export type AttributionModel = (typeof attributionModels)[number];
