/** Lanczos' series with g = 607/128 and 15 terms. */
const g = 607 / 128;
const lanczos = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/**
 * Natural logarithm of the gamma function, to about 1e-15 relative, or 1e-13 where it is near 0 or `x` is.
 * @param x Above 0.
 * @source Lanczos (1964), "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1;
 * coefficients: Godfrey (2001), "A note on the computation of the convergent Lanczos complex gamma approximation".
 * @example logGamma(5).toFixed(12) // => "3.178053830348"
 */
export function logGamma(x: number): number {
  let sum = lanczos[0]!;
  for (let k = 1; k < lanczos.length; k++) sum += lanczos[k]! / (x + k - 1);
  const base = x + g - 0.5;
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * sum);
}
