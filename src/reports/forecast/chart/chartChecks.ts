import type { Checks } from "../../checks/ChecksTable";
import { absoluteRange, type SheetBuilder } from "../../SheetBuilder";
import { forecastChecks } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { LinesPlaces } from "../lines/LinesPlaces";
import { chartColumns as columns } from "./chartColumns";
import { tableRows } from "./tableBlock";

/** Proves that the table shows all that the lines sheet holds of what was chosen. */
export function writeChartChecks(sheet: SheetBuilder, input: ForecastReportInput, top: number): Checks {
  const places = new LinesPlaces(input);
  const rows = tableRows(input);
  const checks = forecastChecks(sheet, input, top, {
    title: columns.period,
    of: columns.actual,
    source: columns.forecast,
    report: columns.final,
    difference: columns.low95,
    status: columns.width95,
  });
  const isChosen = `((FO_PLACE=0)+EXACT(${places.column("line")}&"",FO_LINE&"")>0)`;
  checks.compare({
    title: "Actuals are those of the lines sheet",
    of: "AC",
    source: `SUMPRODUCT(${isChosen}*1,${places.column("actual")})`,
    report: `SUM(${absoluteRange(columns.actual, rows.top, rows.bottom)})`,
    kind: "amount",
  });
  const isAhead = `(${places.column("period")}>FO_AS_OF)`;
  checks.compare({
    title: "Final is that of the lines sheet",
    of: "FC",
    source: `SUMPRODUCT(${isChosen}*${isAhead},${places.column("final")})`,
    report: `SUM(${absoluteRange(columns.final, rows.top, rows.bottom)})`,
    kind: "amount",
  });
  return checks.finish();
}
