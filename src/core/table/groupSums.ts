import { financeError } from "../errors/financeError";
import { largestExactMinor } from "../money/minorUnits";
import type { AmountColumn } from "./amountColumn";

/**
 * Exact sums of an amount column by group.
 * @param column Minor units, one a row.
 * @param groups Group of each row, 0 to `size` - 1; a negative group leaves the row out. Same length.
 * @param size Number of groups.
 * @returns One sum a group, in minor units.
 * @throws AMOUNT_TOO_LARGE when a group's sum itself is beyond 2^53 minor units.
 */
export function groupSums(column: AmountColumn, groups: Int32Array, size: number): Float64Array {
  return column.absoluteTotal <= largestExactMinor
    ? safeSums(column.minor, groups, size)
    : wideSums(column, groups, size);
}

function safeSums(minor: Float64Array, groups: Int32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group >= 0) sums[group]! += minor[row]!;
  }
  return sums;
}

/** The same in BigInt, without bounds: slower, and needed only where partial sums could pass 2^53. */
function wideSums({ name, minor }: AmountColumn, groups: Int32Array, size: number): Float64Array {
  const sums = new Array<bigint>(size).fill(0n);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group >= 0) sums[group]! += BigInt(minor[row]!);
  }
  return Float64Array.from(sums, (sum) => {
    const total = Number(sum);
    if (!Number.isSafeInteger(total)) {
      throw financeError("AMOUNT_TOO_LARGE", { place: name, value: String(sum), limit: "2^53 minor units" });
    }
    return total;
  });
}

/** Rows in each group. */
export function groupCounts(groups: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group >= 0) counts[group]!++;
  }
  return counts;
}
