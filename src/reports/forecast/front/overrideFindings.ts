import { placeOf } from "../../../cells/place";
import { labelFromCell } from "../../../cells/labelFromCell";
import type { Finding } from "../../../cells/problems";
import { periodName } from "../../../core/planning/series/periodName";
import type { FinalFigures } from "../FinalFigures";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { linesColumns, type LinesPlaces } from "../lines/LinesPlaces";

/** Overrides that are no numbers, each with its cell: they change nothing until they are. */
export function overrideFindings(
  { lines, calendar, asOf, horizon }: ForecastReportInput,
  places: LinesPlaces,
  finals: FinalFigures,
): readonly Finding[] {
  const findings: Finding[] = [];
  lines.forEach(({ line }, index) => {
    for (let position = asOf + 1; position <= asOf + horizon; position++) {
      const typed = finals.override(index, position);
      if (typed === null || typeof typed === "number") continue;
      const cell = placeOf(forecastSheets.lines.name, places.row(index, position)!, linesColumns.override);
      findings.push({
        code: "OVERRIDE_IS_TEXT",
        text: `${cell}: the override of ${line.name} in ${periodName(calendar, position)} is "${labelFromCell(typed)}", which is no number; Final keeps the forecast. Enter a number, or clear the cell.`,
        rows: 1,
        cell,
      });
    }
  });
  return findings;
}
