/** A column of money: integer minor units in doubles. A blank counts as zero and is marked in `present`. */
export interface AmountColumn {
  readonly name: string;
  readonly minor: Float64Array;
  /** Decimals of one minor unit. */
  readonly digits: number;
  /** Sum of absolute amounts; below 2^53 no sum of rows can lose a unit. */
  readonly absoluteTotal: number;
}

export function amountColumn(name: string, minor: Float64Array, digits: number): AmountColumn {
  let absoluteTotal = 0;
  for (let row = 0; row < minor.length; row++) absoluteTotal += Math.abs(minor[row]!);
  return { name, minor, digits, absoluteTotal };
}
