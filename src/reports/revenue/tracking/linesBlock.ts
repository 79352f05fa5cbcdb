import { inColumn, relative } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { inMajor } from "../packFrame";
import { safetyOf, type ScheduleCondition } from "../schedule/ScheduleRefs";
import type { LiveSums } from "./LiveSums";
import type { PlanLine } from "./planLines";
import type { PlannedLabel, PlanRefs, PlanWindow } from "./PlanRefs";
import type { TrackingBlock } from "./TrackingBlock";

/** Where the lines stand. */
export interface WrittenLines {
  readonly total: number;
  /** Revenue of all lines by month, in minor units. */
  readonly months: readonly number[];
  /** Figures of the plan that are the engine's. */
  readonly sharedOut: number;
}

export interface LinesOptions {
  readonly lines: readonly PlanLine[];
  /** Column of the data that tells the lines apart, as the Schedule's dimensions count; null where all are one. */
  readonly dimension: number | null;
  readonly planned: PlanRefs;
  /** Of each band; none without a plan. */
  readonly windows: readonly PlanWindow[];
  readonly live: LiveSums;
}

/** Revenue by line against plan, for the period and the year to date, and by month. */
export function writeLines(block: TrackingBlock, options: LinesOptions, top: number): WrittenLines {
  const { lines, dimension, windows, live } = options;
  const { input, columns } = block;
  const name = dimension === null ? "all lines" : input.dimensions[dimension]!.header;
  block.heading(top, windows.length > 0 ? `Revenue by ${name} against plan` : `Revenue of ${name}`);
  const first = top + 1;
  const safety = safetyOf(lines.flatMap(({ label }) => label ?? []));
  let sharedOut = 0;
  lines.forEach(({ label, months }, index) => {
    const row = first + index;
    const cell = inColumn(row, columns.match);
    const what = {
      label: label === null ? "All revenue" : shownLabel(label),
      by: dimension === null ? "All" : name,
    };
    block.begin(row, label === null ? what : { ...what, match: label });
    const condition: readonly ScheduleCondition[] =
      label === null || dimension === null
        ? []
        : [{ kind: "equals", column: ({ dimensions }) => dimensions[dimension]!, label, cell, safety }];
    block.months(row, months, live.ofRow(condition));
    block.bands(row, months);
    block.trend(row, months);
    sharedOut += writePlan(block, options, row, label === null ? null : { label, cell });
    writeDifferences(block, options, row, months, label === null ? null : label);
  });
  const total = first + lines.length;
  const sums = block.total(
    total,
    { label: "Total", by: name },
    lines.map(({ months }) => months),
    first,
  );
  writePlanTotal(block, options, first, total);
  writeDifferences(block, options, total, sums, null, { bold: true, border: "total" });
  block.sheet.fill(total, columns.label, columns.comment, { border: "total" });
  return { total, months: sums, sharedOut };
}

/** What a row without a name is called. */
export function shownLabel(label: string): string {
  return label === "" ? "(not stated)" : label;
}

/** @returns How many figures are the engine's. */
function writePlan(
  { sheet, input, columns, formats }: TrackingBlock,
  { planned, windows }: LinesOptions,
  row: number,
  line: PlannedLabel | null,
): number {
  let sharedOut = 0;
  windows.forEach((window, index) => {
    const column = columns.bands[index]!.plan!;
    const expected = inMajor(input, planned.planned(line?.label ?? null, window.period));
    const formula = planned.formula(line, window);
    const format: CellFormat = { number: formats.amount };
    if (formula) sheet.formula(row, column, formula, format, expected);
    else {
      sheet.value(row, column, expected, format);
      sharedOut++;
    }
  });
  return sharedOut;
}

function writePlanTotal(
  { sheet, input, columns, formats }: TrackingBlock,
  { planned, windows }: LinesOptions,
  first: number,
  total: number,
): void {
  windows.forEach(({ period }, index) => {
    const column = columns.bands[index]!.plan!;
    const sum = `SUM(${relative(first, column)}:${relative(total - 1, column)})`;
    const format: CellFormat = { number: formats.amount, bold: true, border: "total" };
    sheet.formula(total, column, sum, format, inMajor(input, planned.planned(null, period)));
  });
}

function writeDifferences(
  block: TrackingBlock,
  { planned, windows }: LinesOptions,
  row: number,
  months: readonly number[],
  line: string | null,
  look: CellFormat = {},
): void {
  const { sheet, input, columns, formats } = block;
  windows.forEach(({ period }, index) => {
    const band = columns.bands[index]!;
    const [actual, plan] = [block.sumOf(months, band), planned.planned(line, period)];
    const [actualCell, planCell] = [relative(row, band.actual), relative(row, band.plan!)];
    sheet.formula(
      row,
      band.difference!,
      `ROUND(${actualCell}-${planCell},FO_DIGITS)`,
      { number: formats.variance, ...look },
      inMajor(input, actual - plan),
    );
    block.change(
      row,
      band.share!,
      { cell: actualCell, minor: actual },
      { cell: planCell, minor: plan },
      look,
    );
  });
}
