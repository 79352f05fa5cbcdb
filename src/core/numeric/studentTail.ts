import { logGamma } from "./logGamma";

/**
 * Probability that a variable of Student's t distribution exceeds a value, however small: the incomplete beta function
 * of v / (v + t²) by its continued fraction. Relative error about 1e-13 for up to hundreds of degrees of freedom, 1e-11 for 1e5.
 * @param value Any number.
 * @param degrees Degrees of freedom, above 0; need not be whole.
 * @source Abramowitz & Stegun, Handbook of Mathematical Functions, 26.5.27 and 26.5.8; Lentz (1976), Applied Optics 15.
 * @example studentTail(0, 10) // => 0.5
 */
export function studentTail(value: number, degrees: number): number {
  const square = value * value;
  if (square === Infinity) return value > 0 ? 0 : 1;
  const tail = square === 0 ? 0.5 : tailBeyond(Math.abs(value), degrees);
  return value > 0 ? tail : 1 - tail;
}

function tailBeyond(distance: number, degrees: number): number {
  const a = degrees / 2;
  const square = distance * distance;
  // x and 1 - x by themselves: their difference would lose what matters close to the ends.
  const x = degrees / (degrees + square);
  const rest = square / (degrees + square);
  // a log(x) with x = 1 / (1 + t²/v): exact also where t² is small beside v.
  const logFront = -a * Math.log1p(square / degrees) + 0.5 * Math.log(rest) - logHalfBeta(a);
  const front = Math.exp(logFront);
  if (x < (a + 1) / (a + 2.5)) return (front * continuedFraction(a, 0.5, x)) / (2 * a);
  return 0.5 - front * continuedFraction(0.5, a, rest);
}

/** Logarithm of the beta function at a and 1/2; for large a by the series of a ratio of gammas, where a difference cancels. */
function logHalfBeta(a: number): number {
  const logOfGammaHalf = 0.5 * Math.log(Math.PI);
  if (a < 30) return logGamma(a) + logOfGammaHalf - logGamma(a + 0.5);
  // Γ(a + 1/2) / Γ(a) = √a (1 - 1/8a + 1/128a² + 5/1024a³ - 21/32768a⁴ - 399/262144a⁵ + 869/4194304a⁶ + …)
  const u = 1 / a;
  const series =
    u *
    (-1 / 8 +
      u *
        (1 / 128 +
          u *
            (5 / 1024 +
              u * (-21 / 32768 + u * (-399 / 262144 + u * (869 / 4194304 + u * (39325 / 33554432)))))));
  return logOfGammaHalf - 0.5 * Math.log(a) - Math.log1p(series);
}

/** The continued fraction of the incomplete beta function, by Lentz's method with a floor that keeps divisors from 0. */
function continuedFraction(a: number, b: number, x: number): number {
  const floor = 1e-300;
  const kept = (value: number) => (Math.abs(value) < floor ? floor : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
