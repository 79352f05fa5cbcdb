import { deltaError } from "../../../src/core/attribution/roi/deltaError";
import { jackknifedRoi } from "../../../src/core/attribution/roi/jackknifedRoi";
import { ratioMoments } from "../../../src/core/attribution/roi/ratioMoments";
import { returnOnInvestment, type RoiMethod } from "../../../src/core/attribution/roi/returnOnInvestment";
import { unitsOfRows, type RoiRows } from "../../../src/core/attribution/roi/unitsOfRows";

export function roi({ data }: { readonly data: RoiRows }): unknown {
  const units = unitsOfRows(data);
  const moments = ratioMoments(units);
  const { standardError, corrected } = jackknifedRoi(units)!;
  const ends = (method: RoiMethod) => {
    const { low, high } = returnOnInvestment(units, { method }).interval!;
    return [low, high];
  };
  return {
    n: moments.count,
    roi: moments.roi,
    ratio: moments.ratio,
    delta: { se: deltaError(moments), ci_normal: ends("delta normal"), ci_t: ends("delta") },
    fieller_t: ends("fieller"),
    jackknife: { se: standardError, bias_corrected_roi: corrected },
    p_value_roi_le_0_delta_t: returnOnInvestment(units).p,
  };
}
