import { financeError } from "../../core/errors/financeError";
import { blockName, cellName } from "../address";
import type { CellValue } from "../CellValue";
import { findHeaderRowBy, type HeaderRow } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import { placeOf, sheetPrefix } from "../place";
import type { Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { columnContents, type ColumnContents } from "./columnContents";
import { columnNamed } from "./columnNamed";
import { lengthInMonths } from "./lengthInMonths";
import { partOfYear } from "./partOfYear";
import { periodHeaders } from "./periodHeaders";
import type { SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import type { Stamp } from "./Stamp";

/**
 * A row a line, a column a period: a row of periods, with numbers below, and labels left of them.
 * @returns null where no number stands below the periods.
 * @throws HEADER_MISSING, HEADER_TWICE for a header that the user gave; SERIES_CROSSED.
 */
export function acrossLayout(
  grid: RangeGrid,
  header: HeaderRow,
  options: SeriesOptions,
): SeriesLayout | null {
  const periods = periodHeaders(header.headers, options);
  const rows = grid.values.slice(header.firstDataRow);
  const contents = header.headers.map((_, index) => columnContents(rows, index));
  const holdsNumbers = ({ numbers, numericTexts }: ColumnContents): boolean => numbers + numericTexts > 0;
  if (periods.size === 0 || ![...periods.keys()].some((index) => holdsNumbers(contents[index]!))) return null;
  const firstPeriod = Math.min(...periods.keys());
  const others = [...header.headers.keys()].filter((index) => !periods.has(index));
  const labels = options.by
    ? options.by.map((name) => columnNamed(header.headers, name, "lines"))
    : labelsOf(others, firstPeriod, header.headers, contents, options);
  refuseCrossed(
    grid,
    [...periods.values()],
    labels.map((index) => contents[index]!),
  );
  return {
    shape: "periods across",
    ...header,
    periods: null,
    periodByColumn: periods,
    labels,
    filledDown: [],
    values: [...periods.keys()],
    findings: leftOut(
      grid,
      header,
      others.filter((index) => index > firstPeriod && holdsNumbers(contents[index]!)),
    ),
  };
}

/** The row, or pair of rows, that holds most periods; null where none holds two. */
export function headerOfPeriods(grid: RangeGrid, options: SeriesOptions): HeaderRow | null {
  const likely = (headers: readonly string[]): number =>
    likelihood(periodHeaders(headers, options, ["history", "plan"]));
  if (typeof options.table !== "string") return findHeaderRowBy(grid, likely);
  const top = topRow(grid);
  return likely(top.headers) > 0 ? top : null;
}

/** The row with most periods; one that counts from 1 may be figures too. */
function likelihood(periods: ReadonlyMap<number, Stamp>): number {
  const [first] = periods.values();
  return typeof first === "number" ? 2 : periods.size;
}

function topRow(grid: RangeGrid): HeaderRow {
  return { headers: (grid.values[0] ?? []).map((cell) => labelFromCell(cell).trim()), firstDataRow: 1 };
}

/** Text left of the periods; where there is none, whatever stands there. */
function labelsOf(
  others: readonly number[],
  firstPeriod: number,
  headers: readonly string[],
  contents: readonly ColumnContents[],
  { where = {} }: SeriesOptions,
): readonly number[] {
  const chosen = new Set(Object.keys(where).map((name) => columnNamed(headers, name, "where")));
  const left = others.filter(
    (index) => index < firstPeriod && contents[index]!.filled > 0 && !chosen.has(index),
  );
  const texts = left.filter((index) => contents[index]!.texts > 0);
  return texts.length > 0 ? texts : left;
}

/** Years across and their months or quarters down are one line in many rows, and no rows of their own. */
function refuseCrossed(
  { sheet, block }: RangeGrid,
  periods: readonly Stamp[],
  labels: readonly ColumnContents[],
): void {
  const areYears = periods.every((stamp) => typeof stamp !== "number" && lengthInMonths(stamp) === 12);
  const isCrossed = labels.some(({ sample }) => sample.length > 1 && sample.every(isMonthOrQuarter));
  if (!areYears || !isCrossed) return;
  throw financeError("SERIES_CROSSED", { place: sheetPrefix(sheet) + blockName(block) });
}

function isMonthOrQuarter(cell: CellValue): boolean {
  return typeof cell === "string" && !/^\d+$/.test(cell.trim()) && partOfYear(cell, 12) !== null;
}

function leftOut(
  { sheet, block }: RangeGrid,
  { headers, firstDataRow }: HeaderRow,
  columns: readonly number[],
): readonly Finding[] {
  if (columns.length === 0) return [];
  const row = block.top + firstDataRow - 1;
  const nameOf = (index: number): string =>
    headers[index] ? JSON.stringify(headers[index]) : cellName({ row, column: block.left + index });
  const names = columns.map((index) => nameOf(index)).join(", ");
  const text = `Columns whose header is no period are left out: ${names}.`;
  const cell = placeOf(sheet, row, block.left + columns[0]!);
  return [{ code: "COLUMNS_LEFT_OUT", text, rows: 0, cell }];
}
