import { etsBounds } from "./etsBounds";
import type { EtsLayout } from "./etsLayout";
import type { EtsParameters } from "./EtsParameters";

/**
 * The point of the search that stands for given parameters: what `etsUnknowns` undoes.
 * @param parameters With the states before the first observation.
 * @param layout Order of the unknowns.
 * @param multiplicative Whether the season multiplies: the tied season is then 1, else 0, and the level carries it.
 */
export function etsPoint(
  { alpha, beta, gamma, phi, level, slope, season }: EtsParameters,
  layout: EtsLayout,
  multiplicative: boolean,
): Float64Array {
  const { least } = etsBounds;
  const last = season.at(-1)!;
  const factor = multiplicative ? last : 1;
  const point = new Float64Array(layout.size);
  const set = (at: number, value: number) => {
    if (at >= 0) point[at] = value;
  };
  const share = (value: number, room: number) =>
    room > 0 ? Math.min(1, Math.max(0, (value - least) / room)) : 0;
  set(layout.alpha, alpha);
  set(layout.beta, share(beta, alpha - least));
  set(layout.gamma, share(gamma, 1 - alpha - least));
  set(layout.phi, phi);
  set(layout.level, multiplicative ? level * last : level + last);
  set(layout.slope, slope * factor);
  for (let j = 0; j < layout.period - 1; j++) {
    point[layout.season + j] = multiplicative ? season[j]! / last : season[j]! - last;
  }
  return point;
}
