import { serialFromDate } from "../../cells/serialDate";
import { sheetPrefix } from "../../cells/place";
import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { Checks } from "../checks/ChecksTable";
import { overallStatus } from "../checks/checkStatus";
import type { AmountFormats } from "../formats";
import type { PriorSheet } from "../PriorSheet";
import { absolute, absoluteRange, block, relative, type SheetBuilder } from "../SheetBuilder";
import type { ColumnModel, ConditionalFormatModel, ReportMark, SheetModel } from "../SheetModel";
import { plainSheet } from "../plainSheet";
import { packSheets } from "./packSheets";
import type { RevenueReportInput } from "./RevenueReportInput";

/** Rows of every sheet of the pack, from the top. */
export const packFrame = {
  message: 0,
  entity: 1,
  measure: 2,
  period: 3,
  source: 4,
  groups: 6,
  headers: 7,
  firstLine: 8,
} as const;

/** Columns that every sheet of the pack begins with. */
export const packColumns = { key: 0, label: 1 } as const;

/** Where the front sheet holds what the others read: right of its key figures, value in one column. */
export const packSettings = {
  column: 6,
  asOf: packFrame.firstLine,
  tolerance: packFrame.firstLine + 1,
  digits: packFrame.firstLine + 2,
  minor: packFrame.firstLine + 3,
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
  const { label } = packColumns;
  const written = `=${message}`;
  const shown = prior?.message ?? written;
  if (shown.startsWith("=")) sheet.formula(packFrame.message, label, shown.slice(1), { look: "message" });
  else sheet.value(packFrame.message, label, shown, { look: "message" });
  sheet.value(packFrame.entity, label, input.entity, { bold: true });
  sheet.value(packFrame.measure, label, `${measure}, in ${unitOf(input)}`, { look: "caption" });
  sheet.value(packFrame.period, label, `Period ${periodLabel(input.time.period)}`, { look: "caption" });
  const { run } = input;
  sheet.value(
    packFrame.source,
    label,
    `Source ${run.source}; run ${run.time} UTC, version ${run.version}, input ${run.inputHash}, run id ${run.id}`,
    { look: "quiet" },
  );
  const front = sheetPrefix(packSheets.pack.name);
  for (const [name, row] of Object.entries(settingNames)) {
    sheet.names.push({ name, refersTo: front + absolute(row, packSettings.column) });
  }
  return { cell: relative(packFrame.message, label), written };
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

/** Status of all checks of a sheet, at the top right, where the others look for it. */
export function writeStatus(
  sheet: SheetBuilder,
  column: number,
  checks: Checks,
): readonly ConditionalFormatModel[] {
  const statuses = absoluteRange(checks.statusColumn, checks.top, checks.bottom);
  sheet.value(packFrame.entity, column, "Checks", { look: "caption", align: "right" });
  sheet.formula(packFrame.entity, column + 1, overallStatus(statuses), { bold: true, align: "right" });
  sheet.name("FO_STATUS", packFrame.entity, column + 1);
  const status = block(packFrame.entity, column + 1, packFrame.entity, column + 1);
  const message = block(packFrame.message, packColumns.label, packFrame.message, packColumns.label);
  return [
    { kind: "formula", block: message, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: status, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: status, formula: '=FO_STATUS="run again"', tone: "attention" },
  ];
}

/** Sentences that say how the figures came about, below all else. @returns The row after them. */
export function writeConventions(
  sheet: SheetBuilder,
  top: number,
  right: number,
  sentences: readonly string[],
): number {
  sheet.value(top, packColumns.label, "Conventions", { look: "section" });
  sheet.fill(top, packColumns.label, right, { look: "section" });
  sentences.forEach((sentence, index) =>
    sheet.value(top + 1 + index, packColumns.label, sentence, { look: "quiet", indent: 1 }),
  );
  return top + 1 + sentences.length;
}

/** What is of its own about a sheet of the pack. */
export interface PackSheetParts extends Partial<SheetModel> {
  readonly report: string;
  readonly message: NonNullable<ReportMark["message"]>;
  readonly columns: readonly ColumnModel[];
  readonly inputs?: ReportMark["inputs"];
  readonly request?: string;
}

/** A laid-out sheet with what all sheets of the pack share: frozen titles, landscape print, mark. */
export function packSheetModel(
  sheet: SheetBuilder,
  { run }: RevenueReportInput,
  { report, message, inputs = [], request, ...parts }: PackSheetParts,
): SheetModel {
  return {
    ...plainSheet,
    name: sheet.sheet,
    rows: sheet.rows(),
    rowHeights: { [packFrame.message]: 24 },
    names: sheet.names,
    freezeAt: { row: packFrame.firstLine, column: packColumns.label + 1 },
    gridlines: false,
    print: {
      landscape: true,
      titleRows: [packFrame.groups, packFrame.headers],
      footer: `&P / &N   &F   run ${run.id}`,
    },
    ...parts,
    report,
    mark: {
      report,
      version: 1,
      runId: run.id,
      message,
      inputs,
      ...(request === undefined ? {} : { request }),
    },
  };
}
