import { counted } from "../../errors/counted";
import { fewestUnits } from "./fewestUnits";
import type { RatioMoments } from "./ratioMoments";
import type { RoiInterval } from "./RoiInterval";
import type { RoiUnits } from "./unitsOfRows";

/** What a reader should know of a return. */
export interface RoiNote {
  readonly code: "TOO_FEW" | "FEW" | "UNBOUNDED" | "EXCLUDED" | "ONE_SPENDER" | "NO_SCATTER" | "BLANK_ROWS";
  /** One sentence with the value. */
  readonly text: string;
}

/** Units below which a reader is warned; the coverage measured on either side stands in docs/methods/roi.md. */
const enough = 20;

/** What a reader should know of a return: how few units there are, an interval without an end, rows left out. */
export function roiNotes(
  { blankRows }: RoiUnits,
  moments: RatioMoments,
  interval: RoiInterval | null,
): readonly RoiNote[] {
  const { count } = moments;
  const notes: RoiNote[] = [];
  const note = (code: RoiNote["code"], text: string) => notes.push({ code, text });
  if (count < fewestUnits) {
    note(
      "TOO_FEW",
      `${counted(count, "unit is", "units are")} too few for an interval: it takes ${fewestUnits}.`,
    );
  } else if (count < enough) {
    note(
      "FEW",
      `${counted(count, "unit is", "units are")} few: the interval holds the true return less often than it says.`,
    );
  }
  if (interval && !(Number.isFinite(interval.low) && Number.isFinite(interval.high))) {
    note(
      "UNBOUNDED",
      "The interval has no end: costs vary so much between units that their mean is unclear.",
    );
  }
  if (interval?.excluded) {
    const { from, to } = interval.excluded;
    note("EXCLUDED", `Only returns between ${shown(from)} and ${shown(to)} are contradicted by the data.`);
  }
  if (count >= fewestUnits && interval === null) {
    note("ONE_SPENDER", "One unit holds all the cost, so that leaving units out tells nothing.");
  }
  if (count >= fewestUnits && moments.residualVariance === 0) {
    note(
      "NO_SCATTER",
      "Revenue is the same multiple of cost in every unit: the interval is a point, which is no evidence.",
    );
  }
  if (blankRows > 0) {
    const rows = counted(
      blankRows,
      "row has neither cost nor revenue and counts",
      "rows have neither cost nor revenue and count",
    );
    note("BLANK_ROWS", `${rows} for nothing.`);
  }
  return notes;
}

function shown(roi: number): string {
  return `${(100 * roi).toFixed(1)} %`;
}
