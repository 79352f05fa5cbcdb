/**
 * Standard deviation of one-step residuals about 0.
 * @param residuals Residuals in order.
 * @param first Position of the first residual that counts: before it the model had no forecast.
 * @param parameters Number of estimated parameters, taken off the degrees of freedom.
 */
export function deviationOf(residuals: Float64Array, first: number, parameters: number): number {
  let sum = 0;
  for (let t = first; t < residuals.length; t++) sum += residuals[t]! ** 2;
  const freedom = Math.max(1, residuals.length - first - parameters);
  return Math.sqrt(sum / freedom);
}
