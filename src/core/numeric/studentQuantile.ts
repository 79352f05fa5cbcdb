import { logGamma } from "./logGamma";
import { normalQuantile } from "./normalQuantile";
import { studentTail } from "./studentTail";

/**
 * Value that a variable of Student's t distribution stays below with a given probability, as closely as `studentTail`
 * has it: Newton's steps on the logarithm of the tail, from the normal quantile as Hill widens it, kept inside a bracket.
 * @param probability Above 0 and below 1.
 * @param degrees Degrees of freedom, above 0; need not be whole.
 * @source Hill (1970), "Algorithm 396: Student's t-quantiles", Communications of the ACM 13, for the start.
 * @example studentQuantile(0.975, 10) // => 2.228138851986274
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -upperPoint(probability, degrees);
  return upperPoint(1 - probability, degrees);
}

/** The point that is exceeded with a probability below a half. */
function upperPoint(tail: number, degrees: number): number {
  const z = -normalQuantile(tail);
  const logTail = Math.log(tail);
  const logConstant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  const density = (t: number) => Math.exp(logConstant - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
  let low = 0;
  let high = Infinity;
  let t = z * (1 + (z * z + 1) / (4 * degrees));
  for (let step = 0; step < 200; step++) {
    const above = studentTail(t, degrees);
    const error = Math.log(above) - logTail;
    if (error > 0) low = t;
    else high = t;
    const newton = t + (error * above) / density(t);
    const isInside = newton > low && newton < high;
    const next = isInside ? newton : high === Infinity ? 2 * t + 1 : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * next) return next;
    t = next;
  }
  return t;
}
