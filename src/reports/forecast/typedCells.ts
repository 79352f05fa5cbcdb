import type { ForecastSheet } from "./forecastSheets";
import { linesColumns } from "./lines/LinesPlaces";

/** What a user may type beside the lines of a sheet, and how its lines are known again at the next run. */
export interface TypedCells {
  readonly headings: readonly string[];
  /** Column that tells rows of one line apart; null where the line's key alone does. */
  readonly typeColumn: number | null;
}

const comment: TypedCells = { headings: ["Comment"], typeColumn: null };

/** Of each sheet of the report, for `priorSheet`; null where it is read as rows of its own. The chart has its named cell alone. */
export const typedCells: Readonly<Record<ForecastSheet, TypedCells | null>> = {
  front: { headings: ["Owner", "Comment"], typeColumn: null },
  lines: { headings: ["Override", "Comment"], typeColumn: linesColumns.period },
  rolling: comment,
  changes: comment,
  chart: { headings: [], typeColumn: null },
  log: null,
};
