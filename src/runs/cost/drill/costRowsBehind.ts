import { labelFromCell } from "../../../cells/labelFromCell";
import { dateFromSerial } from "../../../cells/serialDate";
import { costDimensions } from "../../../reports/cost/front/costDimensions";
import { costSheets } from "../../../reports/cost/costSheets";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import { opportunityKey } from "../../../reports/cost/front/opportunitiesBlock";
import type { MonthSpan } from "../../../core/cost/spend/MonthlySums";
import { costInput } from "../cost/computeCostReport";
import type { CostTask } from "../CostTask";
import {
  computedFromOthers,
  type AddingRow,
  type FigureCell,
  type NoFigure,
  type RowsBehind,
} from "./FigureCell";
import { SourceRows } from "./SourceRows";

const { front, suppliers, bridge, trend, overhead } = costSheets.cost;

/** In which months payments count, and whether up or down. */
type Terms = readonly { readonly span: MonthSpan; readonly sign: 1 | -1 }[];

/** The payments behind a figure of the cost report. */
export function costRowsBehind(task: CostTask, cell: FigureCell): RowsBehind | NoFigure {
  const input = costInput(task);
  const terms = termsOf(input, cell);
  if (!terms) return computedFromOthers;
  const isMeant = rowsOf(input, cell);
  if ("reason" in isMeant) return isMeant;
  const heading = typeof cell.heading === "number" ? "Cost of the month" : labelFromCell(cell.heading);
  const { payments, tables, grids } = input;
  const { digits } = payments;
  const rows = new SourceRows(tables.payments!, grids.payments!, { day: "date", amount: "amount" }, digits);
  return {
    title: `${heading}: ${labelFromCell(cell.label)}`,
    digits,
    source: rows.source,
    rows: listed(input, terms, isMeant.of, rows),
  };
}

function listed(
  { payments, time }: CostReportInput,
  terms: Terms,
  isMeant: (row: number) => boolean,
  rows: SourceRows,
): readonly AddingRow[] {
  const { minor } = payments.columns.amount;
  const months = time.monthsOf(payments.columns.days);
  return terms.flatMap(({ span: { from, to }, sign }) =>
    Array.from(payments.sheetRows).flatMap((row, at) =>
      months[at]! < from || months[at]! > to || minor[at] === 0 || !isMeant(at)
        ? []
        : [rows.row(row, sign * minor[at]!, sign)],
    ),
  );
}

function termsOf({ time, dateSystem }: CostReportInput, { report, heading }: FigureCell): Terms | null {
  const plus = (span: MonthSpan): Terms => [{ span, sign: 1 }];
  const change: Terms = [
    { span: time.reported, sign: 1 },
    { span: time.before, sign: -1 },
  ];
  if (report === trend.report && typeof heading === "number") {
    const day = dateFromSerial(heading, dateSystem);
    const month = time.months.findIndex(({ first }) => first === day);
    return month < 0 ? null : plus({ from: month, to: month });
  }
  const known: Readonly<Record<string, Readonly<Record<string, Terms>>>> = {
    [front.report]: {
      PP: plus(time.before),
      AC: plus(time.reported),
      ΔPP: change,
      "AC year to date": plus(time.yearToDate),
    },
    [suppliers.report]: { AC: plus(time.ranked) },
    [bridge.report]: { PP: plus(time.before), AC: plus(time.reported), Change: change },
    [trend.report]: { Sum: plus(time.trend) },
    [overhead.report]: { "Own cost": plus(time.reported) },
  };
  return known[report]?.[labelFromCell(heading)] ?? null;
}

function rowsOf(
  input: CostReportInput,
  { report, key, label }: FigureCell,
): { readonly of: (row: number) => boolean } | NoFigure {
  const { supplierOf } = input.suppliers;
  const { supplier, category, costCentre } = input.payments.columns;
  const text = labelFromCell(label);
  if (report === overhead.report) {
    if (key === null || !costCentre) return { reason: "stands for several centres together" };
    const code = costCentre.labels.indexOf(labelFromCell(key));
    return { of: (row) => costCentre.codes[row] === code };
  }
  if (text === "Total" || text.startsWith("AC: ")) return { of: () => true };
  const several: NoFigure = { reason: "stands for several lines together" };
  const dimensions = [costCentre, category].filter((dimension) => dimension !== null);
  const own = labelFromCell(key);
  if (report === front.report) {
    if (key === null) return several;
    if (own.startsWith(opportunityKey))
      return { reason: "is a saving, whose rows stand in the report of opportunities" };
    const labels = own.startsWith("[")
      ? (JSON.parse(own) as (string | null)[])
      : [own.slice(0, -" total".length)];
    if (labels.includes(null)) return several;
    const asked = labels.length > 1 ? dimensions : [...costDimensions(input).values()];
    const codes = labels.map((each, at) => asked[at]?.labels.indexOf(each!) ?? 0);
    return { of: (row) => codes.every((code, at) => (asked[at]?.codes[row] ?? 0) === code) };
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
