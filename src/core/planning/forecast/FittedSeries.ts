import type { SeriesForecast } from "./SeriesForecast";

/** What a request made of one history. */
export interface FittedSeries {
  readonly forecast: SeriesForecast;
  /**
   * The same request of another history by the same models with the parameters that were found for them; fitted anew where
   * none of them holds there.
   */
  on(history: Float64Array): FittedSeries;
}
