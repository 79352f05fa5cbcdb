import { sheetPrefix } from "../../cells/place";
import { serialFromDate } from "../../cells/serialDate";
import { addDays } from "../../core/dates/isoDate";
import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import { ChecksTable, type ChecksColumns } from "../checks/ChecksTable";
import type { AmountFormats } from "../formats";
import { writeTitle } from "../frame/writeTitle";
import type { PriorSheet } from "../PriorSheet";
import { absolute, relative, type SheetBuilder } from "../SheetBuilder";
import type { CellFormat, ReportMark } from "../SheetModel";
import type { CellValue } from "../../cells/CellValue";
import type { PaymentsInput } from "./CostReportInput";

/** Amounts as the currency of the payments has them. */
export function amountFormats({ payments: { digits } }: PaymentsInput): AmountFormats {
  const decimals = digits === 0 || digits === 3 ? digits : 2;
  return { amount: `amount${decimals}`, variance: `variance${decimals}` };
}

export function inMajor({ payments: { digits } }: PaymentsInput, minor: number): number {
  return amountFromMinor(minor, digits);
}

function unitOf({ payments: { currency } }: PaymentsInput): string {
  return currency === "" ? "units of the source" : currency;
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

/** Where named cells stand: the label right-aligned left of the value. */
export interface NamedPlace {
  readonly row: number;
  readonly column: number;
}

/** Writes cells with names, what the user has typed into them kept. @returns Those that she may change. */
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

/** Names of another sheet's cells, for formulas of this one. */
export function takeNames(
  sheet: SheetBuilder,
  front: string,
  cells: Readonly<Record<string, NamedPlace>>,
): void {
  for (const [name, { row, column }] of Object.entries(cells)) {
    sheet.names.push({ name, refersTo: sheetPrefix(front) + absolute(row, column) });
  }
}

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
  return writeTitle(sheet, {
    ...what,
    entity: input.entity,
    measure: `${what.measure}, in ${unitOf(input)}`,
    source: input.run.source,
    run: input.run,
  });
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
): ChecksTable {
  return new ChecksTable(sheet, {
    top,
    columns,
    formats: amountFormats(input),
  });
}
