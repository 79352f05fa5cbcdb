import { etsBounds } from "./etsBounds";
import type { EtsLayout } from "./etsLayout";
import type { EtsParameters } from "./EtsParameters";

/**
 * Parameters of a point of the search, in which beta and gamma are shares of the room that alpha leaves them.
 * @param point Values of the unknowns.
 * @param layout Order of the unknowns.
 * @param lastSeason Season that is tied to the others.
 */
export function etsUnknowns(point: Float64Array, layout: EtsLayout, lastSeason: number): EtsParameters {
  const { least } = etsBounds;
  const alpha = point[layout.alpha]!;
  const season = new Float64Array(layout.period).fill(lastSeason);
  if (layout.season >= 0) season.set(point.subarray(layout.season));
  return {
    alpha,
    beta: layout.beta < 0 ? 0 : least + point[layout.beta]! * (alpha - least),
    gamma: layout.gamma < 0 ? 0 : least + point[layout.gamma]! * (1 - alpha - least),
    phi: layout.phi < 0 ? 1 : point[layout.phi]!,
    level: point[layout.level]!,
    slope: layout.slope < 0 ? 0 : point[layout.slope]!,
    season,
  };
}
