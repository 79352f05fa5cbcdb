import { absolute, relative } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { safetyOf, type ScheduleColumn, type ScheduleCondition } from "../schedule/ScheduleRefs";
import { shownLabel } from "./linesBlock";
import type { LiveSums } from "./LiveSums";
import type { LabelledRevenue } from "./revenueByLabel";
import { totalsOf, type TrackingBlock } from "./TrackingBlock";

/** Rows named before the others are one row. */
const named = 20;

export interface WrittenRanking {
  readonly name: string;
  readonly total: number;
  readonly months: readonly number[];
  readonly bottom: number;
}

export interface RankingOptions {
  /** @example "Customer" */
  readonly name: string;
  readonly revenue: readonly LabelledRevenue[];
  /** Column of the Schedule that holds the labels. */
  readonly column: ScheduleColumn;
  readonly live: LiveSums;
}

/** Labels by their revenue of the year to date, with what each brings to it and what they bring together. */
export function writeRanking(
  block: TrackingBlock,
  { name, revenue, column, live }: RankingOptions,
  top: number,
): WrittenRanking {
  const { columns, input } = block;
  const ranked = rankedBy(revenue, (months) => block.sumOf(months, columns.bands.at(-1)!));
  const shown = ranked.slice(0, named);
  const others = ranked.slice(named);
  const first = top + 1;
  const rest = first + shown.length;
  const total = others.length > 0 ? rest + 1 : rest;
  const safety = safetyOf(revenue.map(({ label }) => label));
  const all = totalsOf(
    revenue.map(({ months }) => months),
    input.time.reported,
  );
  block.heading(top, `Revenue by ${name}`);
  const running = all.map(() => 0);
  const write = (row: number, months: readonly number[], conditions: readonly ScheduleCondition[]): void => {
    block.months(row, months, live.ofRow(conditions));
    block.bands(row, months);
    block.trend(row, months);
    months.forEach((minor, month) => (running[month]! += minor));
    writeShares(block, row, { first, total }, months, running, all);
  };
  const cells = shown.map(({ label }, index) => ({ label, cell: absolute(first + index, columns.match) }));
  shown.forEach(({ label, months }, index) => {
    const row = first + index;
    block.begin(row, { label: shownLabel(label), by: name, match: label });
    write(row, months, [{ kind: "equals", column, ...cells[index]!, safety }]);
  });
  if (others.length > 0) {
    block.begin(rest, { label: `${others.length} others`, by: name });
    const months = totalsOf(
      others.map((each) => each.months),
      input.time.reported,
    );
    write(rest, months, [{ kind: "noneOf", column, labels: cells, safety }]);
  }
  const lines = ranked.map(({ months }) => months);
  block.total(total, { label: `Total`, by: name }, lines, first);
  block.sheet.fill(total, columns.label, columns.comment, { border: "total" });
  return { name, total, months: all, bottom: total };
}

function rankedBy(
  revenue: readonly LabelledRevenue[],
  weightOf: (months: readonly number[]) => number,
): readonly LabelledRevenue[] {
  return revenue
    .filter(({ months }) => months.some((minor) => minor !== 0))
    .map((each) => ({ ...each, weight: weightOf(each.months) }))
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
}

/** What the row, and it with those above, have of the total of the last band. */
function writeShares(
  block: TrackingBlock,
  row: number,
  { first, total }: { readonly first: number; readonly total: number },
  months: readonly number[],
  running: readonly number[],
  all: readonly number[],
): void {
  const { sheet, columns } = block;
  const band = columns.bands.at(-1)!;
  const format: CellFormat = { number: "share", align: "right" };
  const of = absolute(total, band.actual);
  const whole = block.sumOf(all, band);
  const write = (column: number, part: string, minor: number): void =>
    sheet.formula(
      row,
      column,
      `IF(${of}=0,"n/m",${part}/${of})`,
      format,
      whole === 0 ? undefined : minor / whole || 0,
    );
  write(columns.share, relative(row, band.actual), block.sumOf(months, band));
  const above = `SUM(${absolute(first, band.actual)}:${relative(row, band.actual)})`;
  write(columns.cumulative, above, block.sumOf(running, band));
}
