import { solveSymmetric } from "../../numeric/solveSymmetric";

/**
 * How far each unit moves a return, by regression of the resampled returns on how often each unit was drawn: of few units, closer
 * than any closed form, for it sees the return as far from the estimate as the resamples go.
 * @param returns One a resample.
 * @param counts How often each resample drew each unit, resample by resample.
 * @param units Number of units, well below that of resamples.
 * @returns One a unit, 0 on average.
 * @source Davison & Hinkley (1997), Bootstrap Methods and their Application, section 2.7.4.
 */
export function regressedInfluence(returns: Float64Array, counts: Uint8Array, units: number): Float64Array {
  const replicates = returns.length;
  const mean = returns.reduce((sum, each) => sum + each / replicates, 0);
  const products = new Float64Array(units * units);
  const slopes = new Float64Array(units);
  const extras = new Float64Array(units);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const from = replicate * units;
    const distance = returns[replicate]! - mean;
    for (let i = 0; i < units; i++) {
      // Every unit is drawn once on average; what these resamples make of it comes off below.
      const extra = counts[from + i]! - 1;
      if (extra === 0) continue;
      extras[i]! += extra;
      slopes[i]! += extra * distance;
      for (let j = 0; j <= i; j++) products[i * units + j]! += extra * (counts[from + j]! - 1);
    }
  }
  for (let i = 0; i < units; i++) {
    for (let j = 0; j <= i; j++) products[i * units + j]! -= (extras[i]! * extras[j]!) / replicates;
  }
  // The counts of a resample add up to the number of units: one unit is left out, at 0, and the rest tells all.
  solveSymmetric(products, slopes, units - 1, units);
  slopes[units - 1] = 0;
  const middle = slopes.reduce((sum, each) => sum + each / units, 0);
  return slopes.map((each) => each - middle);
}
