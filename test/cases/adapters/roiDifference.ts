import { roiDifference as differenceOf } from "../../../src/core/attribution/roi/roiDifference";
import { unitsOfRows, type RoiRows } from "../../../src/core/attribution/roi/unitsOfRows";

export function roiDifference({ a, b }: { readonly a: RoiRows; readonly b: RoiRows }): unknown {
  const { difference, error } = differenceOf(unitsOfRows(a), unitsOfRows(b));
  return {
    diff: difference,
    se: error?.standardError,
    welch_df: error?.degrees,
    p_two_sided: error?.p,
  };
}
