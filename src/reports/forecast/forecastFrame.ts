import { periodName } from "../../core/planning/series/periodName";
import type { ChecksColumns } from "../checks/ChecksPlace";
import { ChecksTable } from "../checks/ChecksTable";
import type { AmountFormats } from "../formats";
import { sheetFrame } from "../frame/sheetFrame";
import { takeNames } from "../frame/takeNames";
import { writeTitle } from "../frame/writeTitle";
import type { PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { CellFormat, ReportMark } from "../SheetModel";
import type { ForecastReportInput } from "./ForecastReportInput";
import { forecastSheets } from "./forecastSheets";
import { frontColumns } from "./front/frontColumns";

/** Where the front sheet holds what the others read: right of its title, the label left of each value. */
export const forecastSettings = {
  FO_TOLERANCE: { row: sheetFrame.measure, column: frontColumns.growth },
  FO_DIGITS: { row: sheetFrame.period, column: frontColumns.growth },
  FO_ATTENTION: { row: sheetFrame.entity, column: frontColumns.better },
  FO_FY_FROM: { row: sheetFrame.measure, column: frontColumns.better },
  FO_FY_UNTIL: { row: sheetFrame.period, column: frontColumns.better },
  FO_AS_OF: { row: sheetFrame.entity, column: frontColumns.coverHigh },
  FO_HORIZON: { row: sheetFrame.measure, column: frontColumns.coverHigh },
  FO_SHOWN: { row: sheetFrame.period, column: frontColumns.coverHigh },
} as const;

/** Formats of the report's amounts. */
export function forecastFormats({ digits }: ForecastReportInput): AmountFormats {
  return { amount: `amount${digits}`, variance: `variance${digits}` };
}

/** How a cell that holds a period looks: a date, or a number. */
export function periodFormat({ calendar }: ForecastReportInput): CellFormat {
  if (calendar.first === null) return { number: "count", align: "left" };
  return { number: calendar.step === "month" ? "month" : "day", align: "left" };
}

/** What a sheet of the forecast report says above its figures. */
export interface ForecastTitle {
  /** Formula without "=", for the message. */
  readonly message: string;
  /** What is shown, without its unit. */
  readonly measure: string;
  readonly prior: PriorSheet | null;
}

/**
 * Writes message, entity, measure, period and source, and names the settings of the front sheet for this one.
 * @returns What the mark keeps of the message.
 */
export function writeForecastTitle(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  { message, measure, prior }: ForecastTitle,
): NonNullable<ReportMark["message"]> {
  takeNames(sheet, forecastSheets.front.name, forecastSettings);
  const { calendar, asOf, horizon, entity, unit, run } = input;
  const named = (position: number): string => periodName(calendar, position);
  return writeTitle(sheet, {
    message,
    entity,
    measure: unit === "" ? measure : `${measure}, in ${unit}`,
    period: `Actuals to ${named(asOf)}, forecast ${named(asOf + 1)} to ${named(asOf + horizon)}`,
    source: run.source,
    run,
    prior,
  });
}

/** Checks of a sheet of the report, by the tolerance and the decimals of the front sheet. */
export function forecastChecks(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  top: number,
  columns: ChecksColumns,
  stampsTop?: number,
): ChecksTable {
  return new ChecksTable(sheet, {
    top,
    columns,
    formats: forecastFormats(input),
    stampsTop,
  });
}
