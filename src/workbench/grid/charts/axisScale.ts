/** The ends of a value axis and the values that are marked on it. */
export interface AxisScale {
  readonly lower: number;
  readonly upper: number;
  readonly ticks: readonly number[];
}

/**
 * A scale in round steps around what is to be shown.
 * @param fixed Ends that somebody set; null for those to be found.
 * @param mostSteps How many steps there is room for, at least 1.
 */
export function axisScale(
  least: number,
  most: number,
  fixed: { readonly minimum: number | null; readonly maximum: number | null },
  mostSteps: number,
): AxisScale {
  let lower = fixed.minimum ?? least;
  let upper = fixed.maximum ?? most;
  // Nothing to show, or all of it one value.
  if (!(upper > lower)) {
    if (fixed.maximum !== null && fixed.minimum === null) lower = upper - 1;
    else upper = lower + 1;
  }
  const step = roundStep((upper - lower) / Math.max(1, mostSteps));
  if (fixed.minimum === null) lower = Math.floor(lower / step + tolerance) * step;
  if (fixed.maximum === null) upper = Math.ceil(upper / step - tolerance) * step;
  const first = Math.ceil(lower / step - tolerance);
  const last = Math.floor(upper / step + tolerance);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  // Steps such as 0.1 add up with an error in the last digit.
  return { lower: rounded(lower), upper: rounded(upper), ticks: ticks.map(rounded) };
}

const tolerance = 1e-9;

/** The least of 1, 2 and 5 times a power of ten that is not below a width. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((each) => each * power >= width * (1 - tolerance)) ?? 10;
  return factor * power;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
