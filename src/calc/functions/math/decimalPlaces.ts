/** Above this every double is a whole number at 15 digits. */
const noDecimals = 1e15;

/** The number with its decimal point moved, taken at 15 digits as Excel shows it: 1.005 by 2 is 100.5. */
function movePoint(value: number, places: number): number {
  const [mantissa, exponent] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/**
 * Rounds the size of a number at a decimal place, its sign put back.
 * @param places Negative to the left of the point.
 * @param toWhole What happens to the rest.
 */
export function atPlaces(value: number, places: number, toWhole: (size: number) => number): number {
  if (value === 0) return 0;
  const moved = movePoint(Math.abs(value), places);
  if (moved >= noDecimals) return value;
  const size = Number(`${toWhole(moved)}e${-places}`);
  return size === 0 ? 0 : Math.sign(value) * size;
}

/** Half away from zero, on the decimal digits and not on the binary ones. @example roundHalfAway(1.005, 2) // => 1.01 */
export function roundHalfAway(value: number, places: number): number {
  return atPlaces(value, places, (size) => Math.floor(size + 0.5));
}

/** A quotient or product freed of its last binary digit. @example tidy(0.1 * 3) // => 0.3 */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
