import type { EtsFit } from "./EtsFit";

/**
 * The fit with the lowest corrected information criterion; the earlier one of equals.
 * @param fits Fits to the same history, simplest form first.
 */
export function bestEtsFit(fits: readonly EtsFit[]): EtsFit | null {
  let best: EtsFit | null = null;
  for (const fit of fits) if (best === null || fit.aicc < best.aicc) best = fit;
  return best;
}
