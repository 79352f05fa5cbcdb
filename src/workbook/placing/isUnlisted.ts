import type { SeriesModel } from "../../reports/SheetModel";

/** Whether the legend leaves a series out. */
export function isUnlisted({ as, unlisted }: SeriesModel): boolean {
  return unlisted === true || as === "base";
}
