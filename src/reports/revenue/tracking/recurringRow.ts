import { relative } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { inMajor } from "../packFrame";
import type { TrackingBlock } from "./TrackingBlock";

/** A row about recurring revenue, month by month. */
export type RecurringRow = {
  readonly label: string;
  /** Formula of a month without "=", null where the engine's figure stands. */
  readonly formula: (month: number) => string | null;
  readonly format: CellFormat;
  /** What period and year to date show: the sum of their months, the first or the last of them, or nothing. */
  readonly inBand: "sum" | "first" | "last" | null;
} & (
  | { /** Amounts. */ readonly minor: readonly number[] }
  | { /** Counts and shares; null where there is none. */ readonly counts: readonly (number | null)[] }
);

/** Writes a row with what period and year to date show of it. */
export function writeRecurringRow(block: TrackingBlock, at: number, row: RecurringRow): void {
  const { sheet, columns, input } = block;
  const { label, formula, format, inBand } = row;
  const figures = "minor" in row ? row.minor.map((minor) => inMajor(input, minor)) : row.counts;
  const { bold, border } = format;
  block.begin(at, { label, by: "ARR" }, { ...(bold && { bold, indent: 0 }), ...(border && { border }) });
  figures.forEach((figure, month) => {
    const column = columns.firstMonth + month;
    const own = formula(month);
    if (own !== null) sheet.formula(at, column, own, format, figure ?? undefined);
    else sheet.value(at, column, figure ?? "n/m", format);
  });
  if (inBand === null) return;
  for (const { actual, firstMonth, lastMonth } of columns.bands) {
    const months = figures.slice(firstMonth - columns.firstMonth, lastMonth - columns.firstMonth + 1);
    if (inBand === "sum") {
      const sum = months.reduce<number>((all, each) => all + (each ?? 0), 0);
      sheet.formula(at, actual, `SUM(${relative(at, firstMonth)}:${relative(at, lastMonth)})`, format, sum);
    } else {
      const [column, figure] = inBand === "first" ? [firstMonth, months[0]] : [lastMonth, months.at(-1)];
      sheet.formula(at, actual, relative(at, column), format, figure ?? undefined);
    }
  }
}
