import type { CellValue } from "../../../cells/CellValue";
import { labelFromCell } from "../../../cells/labelFromCell";
import { dateFromSerial } from "../../../cells/serialDate";
import { costSheets } from "../../../reports/cost/costSheets";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import type { MonthSpan } from "../../../reports/cost/CostTime";

/** A cell of a sheet of the cost report: what stands in its row and above it. */
export interface CostCell {
  readonly report: string;
  /** Hidden key of the row, and its first label. */
  readonly key: CellValue;
  readonly label: CellValue;
  readonly heading: CellValue;
}

/** Which payments a figure adds up, and in which months each counts up or down. */
export interface CostFigure {
  /** @example "AC: IT, Hosting" */
  readonly title: string;
  readonly isMeant: (row: number) => boolean;
  readonly terms: readonly { readonly span: MonthSpan; readonly sign: 1 | -1 }[];
}

/** Why a cell is no such figure, as the end of a sentence. */
export interface NoCostFigure {
  readonly reason: string;
}

const { front, suppliers, bridge, trend } = costSheets.cost;

/** The figure that stands in a cell of the cost report. */
export function costFigureAt(input: CostReportInput, cell: CostCell): CostFigure | NoCostFigure {
  const terms = termsOf(input, cell);
  if (!terms) return { reason: "is computed from other figures of its row, or no figure at all" };
  const isMeant = rowsOf(input, cell);
  if ("reason" in isMeant) return isMeant;
  const heading = typeof cell.heading === "number" ? "Cost of the month" : labelFromCell(cell.heading);
  return { title: `${heading}: ${labelFromCell(cell.label)}`, isMeant: isMeant.of, terms };
}

function termsOf(
  { time, dateSystem }: CostReportInput,
  { report, heading }: CostCell,
): CostFigure["terms"] | null {
  const plus = (span: MonthSpan): CostFigure["terms"] => [{ span, sign: 1 }];
  const change: CostFigure["terms"] = [
    { span: time.reported, sign: 1 },
    { span: time.before, sign: -1 },
  ];
  if (report === trend.report && typeof heading === "number") {
    const day = dateFromSerial(heading, dateSystem);
    const month = time.months.findIndex(({ first }) => first === day);
    return month < 0 ? null : plus({ from: month, to: month });
  }
  const known: Readonly<Record<string, Readonly<Record<string, CostFigure["terms"]>>>> = {
    [front.report]: {
      PP: plus(time.before),
      AC: plus(time.reported),
      ΔPP: change,
      "AC year to date": plus(time.yearToDate),
    },
    [suppliers.report]: { AC: plus(time.ranked) },
    [bridge.report]: { PP: plus(time.before), AC: plus(time.reported), Change: change },
    [trend.report]: { Sum: plus(time.trend) },
  };
  return known[report]?.[labelFromCell(heading)] ?? null;
}

function rowsOf(
  { payments, suppliers: { supplierOf } }: CostReportInput,
  { report, key, label }: CostCell,
): { readonly of: (row: number) => boolean } | NoCostFigure {
  const { supplier, category, costCentre } = payments.columns;
  const text = labelFromCell(label);
  if (text === "Total" || text.startsWith("AC: ")) return { of: () => true };
  const several: NoCostFigure = { reason: "stands for several lines together" };
  const dimensions = [costCentre, category].filter((dimension) => dimension !== null);
  const own = labelFromCell(key);
  if (report === front.report) {
    if (key === null) return several;
    const labels = own.startsWith("[")
      ? (JSON.parse(own) as (string | null)[])
      : [own.slice(0, -" total".length)];
    if (labels.includes(null)) return several;
    const codes = labels.map((each, at) => dimensions[at]?.labels.indexOf(each!) ?? 0);
    return { of: (row) => codes.every((code, at) => (dimensions[at]?.codes[row] ?? 0) === code) };
  }
  if (text === "Payments without a supplier") return { of: (row) => supplierOf[supplier.codes[row]!]! < 0 };
  if (key === null || (own === "" && text !== "(none)")) return several;
  if (report === trend.report) {
    const dimension = category ?? costCentre ?? supplier;
    const code = dimension.labels.indexOf(own);
    return { of: (row) => dimension.codes[row] === code };
  }
  const main = supplier.labels.indexOf(own);
  return { of: (row) => supplierOf[supplier.codes[row]!] === main };
}
