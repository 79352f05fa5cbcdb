import { serialFromDate } from "../../cells/serialDate";
import { addDays } from "../../core/dates/isoDate";
import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { ChecksColumns } from "../checks/ChecksPlace";
import type { ChecksTable } from "../checks/ChecksTable";
import type { AmountFormats } from "../formats";
import type { NamedPlace } from "../frame/takeNames";
import type { PriorSheet } from "../PriorSheet";
import { relative, type SheetBuilder } from "../SheetBuilder";
import type { CellFormat, ReportMark } from "../SheetModel";
import type { CellValue } from "../../cells/CellValue";
import type { PaymentsInput } from "./CostReportInput";
import { MoneyFrame } from "./MoneyFrame";

function frameOf({ payments: { currency, digits }, entity, run }: PaymentsInput): MoneyFrame {
  return new MoneyFrame({ currency, digits, entity, run });
}

/** Amounts as the currency of the payments has them. */
export function amountFormats(input: PaymentsInput): AmountFormats {
  return frameOf(input).formats;
}

export function inMajor({ payments: { digits } }: PaymentsInput, minor: number): number {
  return amountFromMinor(minor, digits);
}

/** A cell with a name, and what stands beside it. */
export interface NamedCell {
  readonly name: string;
  readonly label: string;
  readonly value: CellValue;
  readonly format?: CellFormat;
  /** The user may change it: it survives re-runs. */
  readonly isInput?: true;
}

/** Writes cells with names, each label left of its value, what the user has typed into them kept. @returns Those that she may change. */
export function writeNamed(
  sheet: SheetBuilder,
  cells: readonly (NamedCell & NamedPlace)[],
  prior: PriorSheet | null,
): NonNullable<ReportMark["inputs"]> {
  for (const { name, label, value, format, isInput, row, column } of cells) {
    sheet.value(row, column - 1, label, { look: "caption", align: "right" });
    const shown = isInput ? keptNumber(prior, name, value) : value;
    sheet.value(row, column, shown, { align: "right", ...format, ...(isInput ? { look: "input" } : {}) });
    sheet.name(name, row, column);
  }
  return cells.flatMap(({ name, isInput, row, column }) =>
    isInput ? [{ name, cell: relative(row, column) }] : [],
  );
}

/** What the user typed into an input cell, where that is a number of 0 or more. */
export function keptNumber(prior: PriorSheet | null, name: string, otherwise: CellValue): CellValue {
  const typed = prior?.inputs.get(name);
  return typeof typed === "number" && typed >= 0 ? typed : otherwise;
}

/** The reported stretches of time as cells: first days, and the day after the last. */
export function windowCells({ time, dateSystem }: PaymentsInput): Readonly<Record<string, NamedCell>> {
  const day = (name: string, label: string, date: Parameters<typeof serialFromDate>[0]): NamedCell => ({
    name,
    label,
    value: serialFromDate(date, dateSystem),
    format: { number: "day" },
  });
  const { period, before, yearToDate, ranked } = time;
  return {
    from: day("FO_FROM", "Period from", period.first),
    until: day("FO_UNTIL", "Period ends before", addDays(period.last, 1)),
    before: day("FO_BEFORE", "Period before from", time.periodOf(before).first),
    year: day("FO_YEAR", "Fiscal year from", time.periodOf(yearToDate).first),
    yearUntil: day("FO_YEAR_UNTIL", "Fiscal year ends before", addDays(time.year.last, 1)),
    ranked: day("FO_RANKED", "Suppliers ranked from", time.periodOf(ranked).first),
  };
}

/** Windows of the report as formulas write them. */
export const windows = {
  reported: { from: "FO_FROM", until: "FO_UNTIL" },
  before: { from: "FO_BEFORE", until: "FO_FROM" },
  yearToDate: { from: "FO_YEAR", until: "FO_UNTIL" },
  ranked: { from: "FO_RANKED", until: "FO_UNTIL" },
  year: { from: "FO_YEAR", until: "FO_YEAR_UNTIL" },
} as const;

/** Writes message, entity, measure, period and source. @returns What the mark keeps of the message. */
export function writeCostTitle(
  sheet: SheetBuilder,
  input: PaymentsInput,
  what: {
    readonly message: string;
    readonly measure: string;
    readonly period: string;
    readonly prior: PriorSheet | null;
  },
): NonNullable<ReportMark["message"]> {
  return frameOf(input).title(sheet, what);
}

/** What titles say of the reported period. */
export function periodText({ time }: PaymentsInput): string {
  return `Period ${periodLabel(time.period)}, before it ${periodLabel(time.periodOf(time.before))}`;
}

/** Checks by the tolerance and the decimals of the front sheet. */
export function costChecks(
  sheet: SheetBuilder,
  input: PaymentsInput,
  top: number,
  columns: ChecksColumns,
  unless?: string,
): ChecksTable {
  return frameOf(input).checks(sheet, top, columns, unless);
}
