import { serialFromDate } from "../../cells/serialDate";
import { sheetPrefix } from "../../cells/place";
import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { AmountFormats } from "../formats";
import { sheetFrame } from "../frame/sheetFrame";
import { writeTitle } from "../frame/writeTitle";
import type { PriorSheet } from "../PriorSheet";
import { absolute, type SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";
import { packSheets } from "./packSheets";
import type { RevenueReportInput } from "./RevenueReportInput";

/** Where the front sheet holds what the others read: right of its key figures, value in one column. */
export const packSettings = {
  column: 6,
  asOf: sheetFrame.firstLine,
  tolerance: sheetFrame.firstLine + 1,
  digits: sheetFrame.firstLine + 2,
  minor: sheetFrame.firstLine + 3,
} as const;

const settingNames = {
  FO_AS_OF: packSettings.asOf,
  FO_TOLERANCE: packSettings.tolerance,
  FO_DIGITS: packSettings.digits,
  FO_MINOR: packSettings.minor,
} as const;

/** Formats of amounts in the currency of the books. */
export function amountFormats({ books: { digits } }: RevenueReportInput): AmountFormats {
  const decimals = decimalsShown(digits);
  return { amount: `amount${decimals}`, variance: `variance${decimals}` };
}

/** Format of amounts of a currency with so many decimals. */
export function amountFormat(digits: number): AmountFormats["amount"] {
  return `amount${decimalsShown(digits)}`;
}

function decimalsShown(digits: number): 0 | 2 | 3 {
  return digits === 0 || digits === 3 ? digits : 2;
}

/** What a sheet of the pack says above its figures. */
export interface PackTitle {
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
export function writePackTitle(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  { message, measure, prior }: PackTitle,
): NonNullable<ReportMark["message"]> {
  const front = sheetPrefix(packSheets.pack.name);
  for (const [name, row] of Object.entries(settingNames)) {
    sheet.names.push({ name, refersTo: front + absolute(row, packSettings.column) });
  }
  const { entity, run, time } = input;
  return writeTitle(sheet, {
    message,
    entity,
    measure: `${measure}, in ${unitOf(input)}`,
    period: `Period ${periodLabel(time.period)}`,
    source: run.source,
    run,
    prior,
  });
}

export function unitOf({ books }: RevenueReportInput): string {
  return books.currency ?? "units of the source";
}

/** Amount of the books in major units. */
export function inMajor({ books }: RevenueReportInput, minor: number): number {
  return amountFromMinor(minor, books.digits);
}

/** The serial of a day, or null where there is none. */
export function dayCell(
  { dateSystem }: RevenueReportInput,
  day: Parameters<typeof serialFromDate>[0] | null,
) {
  return day === null ? null : serialFromDate(day, dateSystem);
}
