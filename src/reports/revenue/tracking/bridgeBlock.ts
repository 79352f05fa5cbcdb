import {
  arrBridge,
  retentions,
  type ArrMovement,
  type Retention,
} from "../../../core/revenue/tracking/recurringRevenue";
import { block as cells, relative } from "../../SheetBuilder";
import type { CellFormat, ChartModel } from "../../SheetModel";
import { sheetFrame } from "../../frame/sheetFrame";
import { customerColumn, type ArrPlace } from "./arrBlock";
import type { ArrBook } from "./arrByCustomer";
import { movementFormulas, retentionFormulas } from "./bridgeFormulas";
import { writeRecurringRow, type RecurringRow } from "./recurringRow";
import type { TrackingBlock } from "./TrackingBlock";
import { chartPlace, chartRows } from "./trendBlock";

/** Rows of the bridge, from its heading down. */
const order = [
  "opening",
  "new",
  "expansion",
  "contraction",
  "churn",
  "closing",
  "check",
  "gained",
  "lost",
  "mrr",
  "customers",
  "net",
  "gross",
  "window",
] as const;

/** Rows of the bridge by what they say. */
export type BridgeRows = Readonly<Record<(typeof order)[number], number>>;

/** Rows that the bridge takes, its heading and chart included. */
export const bridgeHeight = 1 + order.length + 1 + chartRows;

export interface WrittenBridge {
  readonly rows: BridgeRows;
  readonly chart: ChartModel;
  /** Of the last month. */
  readonly closing: number;
  readonly retention: Retention;
}

/**
 * How ARR moves from month to month, and how much of it is retained: formulas over the annual values by customer, or the
 * engine's figures where not every customer has a row.
 */
export function writeBridge(
  block: TrackingBlock,
  { customers }: ArrBook,
  place: ArrPlace,
  top: number,
): WrittenBridge {
  const { columns, formats, input } = block;
  const { days, reported } = input.time;
  const values = customers.length > 0 ? customers.map((each) => each.values) : [days.map(() => 0)];
  const [bridge, kept] = [arrBridge(values), retentions(values)];
  const rows = Object.fromEntries(order.map((name, index) => [name, top + 1 + index])) as BridgeRows;
  const at = (row: number, month: number): string => relative(row, columns.firstMonth + month);
  const customersAt = (day: number): string => customerColumn(place, columns.opening + day);
  const of = (pick: (month: ArrMovement) => number): readonly number[] => bridge.map(pick);
  const write = (name: keyof BridgeRows, row: RecurringRow): void =>
    writeRecurringRow(block, rows[name], row);

  block.heading(top, "Annual recurring revenue (ARR)");
  const titles = { new: "New", expansion: "Expansion", contraction: "Contraction", churn: "Churn" } as const;
  const amount: CellFormat = { number: formats.amount };
  const bold: CellFormat = { ...amount, bold: true, border: "total" };
  const movement = (name: keyof ArrMovement) => (month: number) =>
    place.isWhole ? movementFormulas[name](customersAt(month), customersAt(month + 1)) : null;
  write("opening", {
    label: "Opening ARR",
    minor: of((each) => each.opening),
    formula: movement("opening"),
    format: amount,
    inBand: "first",
  });
  for (const [name, label] of Object.entries(titles) as [keyof typeof titles, string][]) {
    write(name, {
      label,
      minor: of((each) => each[name]),
      formula: movement(name),
      format: amount,
      inBand: "sum",
    });
  }
  write("closing", {
    label: "Closing ARR",
    minor: of((each) => each.closing),
    formula: movement("closing"),
    format: bold,
    inBand: "last",
  });
  block.sheet.fill(rows.closing, columns.label, columns.comment, { border: "total" });
  write("check", {
    label: "Difference",
    minor: of(() => 0),
    formula: (month) =>
      `ROUND(SUM(${at(rows.opening, month)}:${at(rows.churn, month)})-${at(rows.closing, month)},FO_DIGITS)`,
    format: { ...amount, look: "quiet" },
    inBand: null,
  });
  write("gained", {
    label: "Gained: new and expansion",
    minor: of((each) => each.new + each.expansion),
    formula: (month) => `${at(rows.new, month)}+${at(rows.expansion, month)}`,
    format: amount,
    inBand: "sum",
  });
  write("lost", {
    label: "Lost: contraction and churn",
    minor: of((each) => each.contraction + each.churn),
    formula: (month) => `${at(rows.contraction, month)}+${at(rows.churn, month)}`,
    format: amount,
    inBand: "sum",
  });
  write("mrr", {
    label: "Monthly recurring revenue (MRR)",
    minor: of((each) => each.closing / monthsPerYear),
    formula: (month) => `${at(rows.closing, month)}/FO_MONTHS_PER_YEAR`,
    format: amount,
    inBand: "last",
  });
  const counts = bridge.map((_, month) => values.filter((each) => each[month + 1] !== 0).length);
  write("customers", {
    label: "Customers with ARR",
    counts,
    formula: (month) => (place.isWhole ? `SUMPRODUCT((${customersAt(month + 1)}<>0)*1)` : null),
    format: { number: "count" },
    inBand: "last",
  });
  const share: CellFormat = { number: "share", align: "right" };
  for (const name of ["net", "gross"] as const) {
    write(name, {
      label: name === "net" ? "Net revenue retention (NRR)" : "Gross revenue retention (GRR)",
      counts: kept.map((each) => each[name]),
      formula: (month) =>
        place.isWhole
          ? retentionFormulas[name](customersAt(month + 1 - kept[month]!.months), customersAt(month + 1))
          : null,
      format: share,
      inBand: "last",
    });
  }
  write("window", {
    label: "over so many months",
    counts: kept.map(({ months }) => months),
    formula: () => null,
    format: { number: "count", look: "quiet" },
    inBand: "last",
  });
  return {
    rows,
    chart: bridgeChart(block, rows, top + bridgeHeight - chartRows),
    closing: bridge[reported - 1]!.closing,
    retention: kept[reported - 1]!,
  };
}

/** Months of a year, as the sheet names them for its formulas. */
export const monthsPerYear = 12;

function bridgeChart({ columns }: TrackingBlock, rows: BridgeRows, top: number): ChartModel {
  const { label, firstMonth, lastMonth } = columns;
  const values = (row: number) => cells(row, firstMonth, row, lastMonth);
  return {
    kind: "column",
    title: "ARR gained and lost by month",
    description:
      "Columns of ARR gained by new customers and expansion, and lost by contraction and churn, by month.",
    at: chartPlace(columns, top),
    categories: values(sheetFrame.headers),
    series: [
      { name: { row: rows.gained, column: label }, values: values(rows.gained), scenario: "favourable" },
      { name: { row: rows.lost, column: label }, values: values(rows.lost), scenario: "unfavourable" },
    ],
    numberFormat: "amount0",
  };
}
