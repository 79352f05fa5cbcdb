/** A sum of doubles, and the size of what was added: where much cancels out, the last digits are noise. */
export interface Amount {
  readonly value: number;
  readonly scale: number;
}

/** A sum that is this small a share of what was added may differ from Excel's by more than a report allows. */
const noiseShare = 1e-6;

export const nothing: Amount = { value: 0, scale: 0 };

export function plus(one: Amount, other: Amount): Amount {
  return { value: one.value + other.value, scale: one.scale + other.scale };
}

export function minus(one: Amount, other: Amount): Amount {
  return { value: one.value - other.value, scale: one.scale + other.scale };
}

/** Sum of figures, without those that are not there. */
export function sumOf(figures: Iterable<number | null>): Amount {
  let value = 0;
  let scale = 0;
  for (const figure of figures) {
    value += figure ?? 0;
    scale += Math.abs(figure ?? 0);
  }
  return { value, scale };
}

/** The sum where it is good to the digits that are compared with the sheet's, else undefined. */
export function certain({ value, scale }: Amount): number | undefined {
  return Math.abs(value) >= noiseShare * scale ? value : undefined;
}

/** By how much one sum is above another, as a share of it; undefined where that means nothing or is noise. */
export function growth(was: Amount, is: Amount): number | undefined {
  if (certain(was) === undefined || certain(minus(is, was)) === undefined) return undefined;
  return was.value === 0 || was.value * is.value < 0
    ? undefined
    : (is.value - was.value) / Math.abs(was.value);
}
