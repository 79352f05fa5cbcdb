import { serialFromDate } from "../../../cells/serialDate";
import { dateOfPeriod } from "../../../core/planning/series/dateOfPeriod";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ReportMark } from "../../SheetModel";
import { forecastSettings, periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import type { Windows } from "./Windows";

type Setting = keyof typeof forecastSettings;

/** Beyond this share of the plan a line needs attention, until the user says another one. */
const attentionShare = 0.1;
/** Digits of the report's total that checks compare. */
const comparedDigits = 9;
const mostDecimals = 9;

/** Writes what all sheets of the report read, right of the title. @returns Cells that the user may change. */
export function writeSettings(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  { year }: Windows,
): NonNullable<ReportMark["inputs"]> {
  const { calendar, asOf, horizon, shownHistory, dateSystem } = input;
  const decimals = comparedDecimals(input);
  const typed = input.priors.get(forecastSheets.front.report)?.inputs;
  const write = (name: Setting, label: string, value: number | string, format: CellFormat): void => {
    const { row, column } = forecastSettings[name];
    sheet.value(row, column - 1, label, { look: "caption", align: "right" });
    sheet.value(row, column, value, { align: "right", ...format });
  };
  const day = (position: number): number | string => {
    const date = dateOfPeriod(calendar, position);
    return date === null ? "n/a" : serialFromDate(date, dateSystem);
  };
  const kept = (name: Setting, otherwise: number): number => {
    const known = typed?.get(name);
    return typeof known === "number" && known > 0 ? known : otherwise;
  };
  const tolerance = 5 / 10 ** (decimals + 1);
  write("FO_TOLERANCE", "Tolerance of the checks", kept("FO_TOLERANCE", tolerance), { look: "input" });
  write("FO_DIGITS", "Decimals that checks compare", decimals, { number: "count" });
  write("FO_ATTENTION", "Attention where ΔPL % is beyond", kept("FO_ATTENTION", attentionShare), {
    look: "input",
    number: "share",
  });
  write("FO_FY_FROM", "Fiscal year from", year ? day(year.from) : "n/a", { number: "day" });
  write("FO_FY_UNTIL", "Fiscal year ends before", year ? day(year.to + 1) : "n/a", { number: "day" });
  write("FO_AS_OF", "Last actual", cellOfPeriod(periodCellOf(calendar, asOf), dateSystem), {
    ...periodFormat(input),
    align: "right",
  });
  write("FO_HORIZON", "Periods ahead", horizon, { number: "count" });
  write("FO_SHOWN", "Periods of history shown", shownHistory, { number: "count" });
  return (["FO_TOLERANCE", "FO_ATTENTION"] as const).map((name) => ({
    name,
    cell: relative(forecastSettings[name].row, forecastSettings[name].column),
  }));
}

/** Decimals to which sums of the report agree in doubles: fewer the larger they are, never fewer than are shown. */
function comparedDecimals({ lines, digits }: ForecastReportInput): number {
  let total = 0;
  for (const { line } of lines) for (const value of line.values) total += Math.abs(value ?? 0);
  if (total === 0) return digits;
  const whole = Math.floor(Math.log10(total)) + 1;
  return Math.max(digits, Math.min(mostDecimals, comparedDigits - whole));
}
