import type { Finding } from "../../cells/problems";
import type { AttributionRunOptions } from "./AttributionRunOptions";

/** A finding where options were chosen that need times, which paths do not have. */
export function untimedOptions({ lookback, halfLife, decay }: AttributionRunOptions): readonly Finding[] {
  const chosen = [
    ...(lookback === undefined ? [] : ["lookback"]),
    ...(halfLife === undefined ? [] : ["half-life"]),
    ...(decay === undefined || decay === "rank" ? [] : [`decay ${decay}`]),
  ];
  if (chosen.length === 0) return [];
  const does = chosen.length === 1 ? "does" : "do";
  const text = `Paths have no times: ${chosen.join(", ")} ${does} nothing, and time decay goes by rank.`;
  return [{ code: "OPTION_NOT_USED", text, rows: 0, cell: null }];
}
