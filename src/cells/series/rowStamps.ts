import { financeError, type FinanceError } from "../../core/errors/financeError";
import { addMonths } from "../../core/dates/isoDate";
import { monthOf, quarterPeriod, yearPeriod, type Period } from "../../core/dates/period";
import { shownCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import { placeOf } from "../place";
import { dayOrderOf, isAmbiguousDate, type PeriodTextOptions } from "../periodText";
import type { RangeGrid } from "../RangeGrid";
import { periodOfCell } from "../table/periodOfCell";
import { isBlankCell } from "../totalRows";
import { partOfYear } from "./partOfYear";
import type { PeriodColumns } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import type { Stamp } from "./Stamp";

type Row = readonly CellValue[];

/** Reads when a row was observed: a stamp, null where the row does not say, or what is wrong with the cell. */
export type RowStamps = (cells: Row, row: number) => Stamp | null | FinanceError;

/**
 * A reader of the periods that rows state.
 * @param rows All of them: the days of the whole column tell the order of day and month.
 */
export function rowStamps(
  { sheet, block }: RangeGrid,
  periods: PeriodColumns,
  rows: readonly Row[],
  { system, ...texts }: SeriesOptions,
): RowStamps {
  const reading = readingOf(periods, rows, texts);
  const known = new Map<CellValue, Stamp | null>();
  const column = "column" in periods ? periods.column : periods.part;
  const read = (cells: Row): Stamp | null => {
    if (periods.of === "period") return periodOfCell(cells[periods.column] ?? null, system, reading);
    if (periods.of === "number") return wholeNumber(cells[periods.column] ?? null);
    const year = periodOfCell(cells[periods.year] ?? null, system, {});
    const part = partOfYear(cells[periods.part] ?? null, periods.of === "month" ? 12 : 4);
    return year && part && partOf(Number(year.last.slice(0, 4)), part, periods);
  };
  return (cells, row) => {
    const cell = cells[column] ?? null;
    const key =
      "column" in periods ? cell : `${labelFromCell(cells[periods.year] ?? null)}/${labelFromCell(cell)}`;
    let stamp = known.get(key);
    if (stamp === undefined) {
      stamp = read(cells);
      known.set(key, stamp);
    }
    if (stamp !== null || isBlankCell(cell)) return stamp;
    const place = placeOf(sheet, block.top + row, block.left + column);
    if (cell instanceof CellError) return financeError("CELL_ERROR", { place, value: cell.code });
    const code = typeof cell === "string" && isAmbiguousDate(cell) ? "DATE_AMBIGUOUS" : "DATE_UNREADABLE";
    return financeError(code, { place, value: shownCell(cell) });
  };
}

function readingOf(
  periods: PeriodColumns,
  rows: readonly Row[],
  texts: PeriodTextOptions,
): PeriodTextOptions {
  if (texts.dayOrder || !("column" in periods)) return texts;
  const cells = rows.map((row) => row[periods.column]).filter((cell) => typeof cell === "string");
  const dayOrder = dayOrderOf(cells);
  return dayOrder ? { ...texts, dayOrder } : texts;
}

function wholeNumber(cell: CellValue): number | null {
  const number = typeof cell === "number" || typeof cell === "string" ? Number(cell) : NaN;
  return cell !== "" && Number.isInteger(number) ? number : null;
}

function partOf(
  year: number,
  part: number,
  { of, start }: Extract<PeriodColumns, { readonly start: number }>,
): Period {
  return of === "quarter"
    ? quarterPeriod(year, part, start)
    : monthOf(addMonths(yearPeriod(year, start).first, part - 1));
}
