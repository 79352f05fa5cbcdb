import type { ChecksColumns } from "../checks/ChecksPlace";
import { ChecksTable } from "../checks/ChecksTable";
import { frameColumns, sheetFrame } from "../frame/sheetFrame";
import { takeNames } from "../frame/takeNames";
import { writeTitle } from "../frame/writeTitle";
import type { PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { ReportMark, SheetModel } from "../SheetModel";
import type { AttributionReportInput } from "./AttributionReportInput";
import { attributionSheets } from "./attributionSheets";
import { comparedDigits, formatsOf } from "./measures";

/** Where the front sheet holds what formulas read: right of its title, the label left of each value. */
export const attributionSettings = {
  FO_MODEL: { row: sheetFrame.entity, column: 6 },
  FO_WINDOW: { row: sheetFrame.measure, column: 6 },
  FO_HALF_LIFE: { row: sheetFrame.period, column: 6 },
  FO_TOLERANCE: { row: sheetFrame.measure, column: 10 },
  FO_DIGITS: { row: sheetFrame.period, column: 10 },
  FO_FINDINGS: { row: sheetFrame.entity, column: 14 },
  FO_SOURCE: { row: sheetFrame.measure, column: 14 },
} as const;

/** Days of a window, or that it has no end, for people. */
export function daysInWords(days: number): string {
  if (days === Infinity) return "endless";
  return days === 1 ? "1 day" : `${days} days`;
}

/** What a sheet of the report says above its figures. */
export interface AttributionTitle {
  /** Formula without "=", for the message. */
  readonly message: string;
  /** What is shown, without its unit. */
  readonly measure: string;
  readonly prior: PriorSheet | null;
}

/**
 * Writes message, entity, measure, settings and source, and names the settings of the front sheet for this one.
 * @returns What the mark keeps of the message.
 */
export function writeAttributionTitle(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { message, measure, prior }: AttributionTitle,
): NonNullable<ReportMark["message"]> {
  takeNames(sheet, attributionSheets.front.name, attributionSettings);
  const { entity, unit, hasValues, run, attribution, settings } = input;
  return writeTitle(sheet, {
    message,
    entity,
    measure: unit === "" || !hasValues ? measure : `${measure}, in ${unit}`,
    period: settings === "" ? `Model ${attribution.model}` : `Model ${attribution.model}: ${settings}`,
    source: run.source,
    run,
    prior,
  });
}

/** What a sheet is like whose tables stand below one another: the headings of the first say nothing of the others. */
export function stackedTables({ run }: AttributionReportInput): Pick<SheetModel, "freezeAt" | "print"> {
  const { message } = sheetFrame;
  return {
    freezeAt: { row: message + 1, column: frameColumns.label + 1 },
    print: { landscape: true, titleRows: [message, message], footer: `&P / &N   &F   run ${run.id}` },
  };
}

/** Checks of a sheet of the report, by the tolerance and the decimals of the front sheet. */
export function attributionChecks(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  top: number,
  columns: ChecksColumns,
  stampsTop?: number,
): ChecksTable {
  return new ChecksTable(sheet, {
    top,
    columns,
    // Conversions are compared to as many decimals.
    formats: formatsOf({ digits: comparedDigits(input) }, "value"),
    stampsTop,
  });
}
