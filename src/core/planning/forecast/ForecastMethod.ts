/** Methods by the word that names them in cells, in the pane and on the command line. */
export const forecastMethods = [
  "auto",
  "naive",
  "seasonal naive",
  "drift",
  "average",
  "ses",
  "holt",
  "damped",
  "holt-winters",
  "ets",
  "theta",
  "dot",
  "ces",
  "airline",
  "mstl",
  "croston",
  "sba",
  "tsb",
  "imapa",
  "combination",
] as const;

export type ForecastMethod = (typeof forecastMethods)[number];
