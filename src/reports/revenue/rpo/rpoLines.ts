import { absolute, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { shareOf } from "../groups/GroupedSheet";
import { writeMonthHeadings } from "../groups/monthHeadings";
import type { RowSums } from "../groups/RowSums";
import { sheetFrame } from "../../frame/sheetFrame";
import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { RpoBands } from "./RpoBands";
import type { RpoColumns } from "./RpoColumns";

export function writeRpoHeadings(sheet: SheetBuilder, input: RevenueReportInput, columns: RpoColumns): void {
  const { groups, headers } = sheetFrame;
  const { months, reported } = input.time;
  const { bands, total, share, firstMonth, later } = columns;
  const right: CellFormat = { look: "header", align: "right" };
  sheet.value(groups, bands[0], "Becomes revenue", { look: "chipPlan" });
  sheet.fill(groups, bands[0], share, { look: "chipPlan" });
  sheet.formula(headers, bands[0], '"Within "&FO_BAND_1&" months"', right);
  sheet.formula(headers, bands[1], '"Months "&FO_BAND_1+1&" to "&FO_BAND_2', right);
  sheet.value(headers, bands[2], "Later or unplanned", right);
  sheet.value(headers, total, "Total", right);
  sheet.value(headers, share, "Share", right);
  writeMonthHeadings(sheet, input, firstMonth, { from: reported, to: months.length - 1 });
  sheet.value(groups, later, null, { look: "chipPlan" });
  sheet.formula(headers, later, `"After "&TEXT(${relative(headers, columns.lastMonth)},"yyyy-mm")`, right);
}

/** Writes the bands of a line over its months. @param ends Cells of the bands' last days. */
export function writeBands(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RpoColumns,
  { ends: days }: RpoBands,
  ends: readonly [string, string],
  all: { readonly at: number; readonly sums: RowSums },
): (at: number, sums: RowSums, look: CellFormat) => void {
  const { amount } = amountFormats(input);
  const { months, reported } = input.time;
  const { firstMonth, lastMonth, later, total, share, bands } = columns;
  const dates = `${absolute(sheetFrame.headers, firstMonth)}:${absolute(sheetFrame.headers, lastMonth)}`;
  const monthsIn = (from: string | null, until: string | null): readonly number[] =>
    months.flatMap(({ last }, index) =>
      index >= reported && (from === null || last > from) && (until === null || last <= until) ? [index] : [],
    );
  const minorIn = ({ open }: RowSums, indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + open.months[index]!, 0);
  const [first, second] = days;
  const inBands = [monthsIn(null, first), monthsIn(first, second), monthsIn(second, null)] as const;
  return (at, sums, look) => {
    const own = `${relative(at, firstMonth)}:${relative(at, lastMonth)}`;
    const write = (column: number, formula: string, minor: number): void =>
      sheet.formula(at, column, formula, { ...look, number: amount }, inMajor(input, minor));
    const after = `SUMIFS(${own},${dates},">"&${ends[1]})`;
    const { remaining, later: beyond } = sums.open;
    write(bands[0], `SUMIFS(${own},${dates},"<="&${ends[0]})`, minorIn(sums, inBands[0]));
    write(
      bands[1],
      `SUMIFS(${own},${dates},">"&${ends[0]},${dates},"<="&${ends[1]})`,
      minorIn(sums, inBands[1]),
    );
    write(bands[2], `${after}+${relative(at, later)}`, minorIn(sums, inBands[2]) + beyond);
    write(total, `SUM(${relative(at, firstMonth)}:${relative(at, later)})`, remaining);
    const whole = all.sums.open.remaining;
    const part = whole === 0 ? 0 : remaining / whole;
    sheet.formula(at, share, shareOf(at, total, all.at), { ...look, number: "share" }, part);
  };
}
