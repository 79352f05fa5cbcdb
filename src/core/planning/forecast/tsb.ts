import { flatModel } from "./flatModel";
import type { FittedModel } from "./Model";

/**
 * The method of Teunter, Syntetos and Babai for intermittent demand: smoothed size times smoothed probability of demand. The
 * probability moves in every period, so that the forecast fades when demand ends.
 * @param history Observations in order, 0 where there was no demand; at least one demand.
 * @param sizeWeight Weight of the newest size.
 * @param probabilityWeight Weight of the newest period in the probability.
 * @source Teunter, Syntetos & Babai (2011), "Intermittent demand: linking forecasting to inventory obsolescence", European
 * Journal of Operational Research 214.
 */
export function fitTsb(history: Float64Array, sizeWeight = 0.1, probabilityWeight = 0.1): FittedModel | null {
  let size: number | null = null;
  let probability: number | null = null;
  const fitted = history.map((value) => {
    const forecast = size === null || probability === null ? value : size * probability;
    const demand = value === 0 ? 0 : 1;
    probability = probability === null ? demand : probability + probabilityWeight * (demand - probability);
    if (demand === 1) size = size === null ? value : size + sizeWeight * (value - size);
    return forecast;
  });
  if (size === null || probability === null) return null;
  return flatModel(
    "TSB",
    { sizeWeight, probabilityWeight, size, probability },
    history,
    fitted,
    size * probability,
    (other) => fitTsb(other, sizeWeight, probabilityWeight),
  );
}
