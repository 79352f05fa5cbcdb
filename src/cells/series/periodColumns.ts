import type { CellValue } from "../CellValue";
import type { Period } from "../../core/dates/period";
import { labelFromCell } from "../labelFromCell";
import { placeOf } from "../place";
import type { Finding } from "../problems";
import { dayOrderOf } from "../periodText";
import type { RangeGrid } from "../RangeGrid";
import { periodOfCell } from "../table/periodOfCell";
import type { ColumnContents } from "./columnContents";
import { isTotalWord } from "../totalRows";
import { columnNamed } from "./columnNamed";
import { partOfYear } from "./partOfYear";
import type { PeriodColumns } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import { timeHeaderOf, timeRank } from "./timeHeaders";

export interface FoundPeriods {
  readonly periods: PeriodColumns;
  /** All columns that hold periods, those that are passed over too. */
  readonly columns: readonly number[];
  readonly findings: readonly Finding[];
}

interface Candidate {
  readonly column: number;
  readonly rank: number;
  /** Whole years: a month or quarter may stand beside them. */
  readonly isYear: boolean;
}

/** Share of a column's cells that have to be periods, and where its header speaks of time. */
const mostOf = 0.8;
const mostOfTimes = 0.5;

/**
 * The column, or the columns of year and month, that say when a row was observed: by the header that the user gave, else a
 * column of dates, months or quarters, else a year with its month or quarter, else years, else numbered periods.
 * @returns null where there is none.
 */
export function periodColumns(
  grid: RangeGrid,
  headers: readonly string[],
  contents: readonly ColumnContents[],
  options: SeriesOptions,
): FoundPeriods | null {
  const all = [...headers.keys()]
    .flatMap((column) => candidateOf(column, headers[column]!, contents[column]!, options) ?? [])
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const columns = all.map(({ column }) => column);
  if (options.period !== undefined) {
    const column = columnNamed(headers, options.period, "periods");
    const isNumber = !all.some((each) => each.column === column) && isCount(contents[column]!);
    return { periods: { of: isNumber ? "number" : "period", column }, columns, findings: [] };
  }
  const [exact, rival] = all.filter(({ isYear }) => !isYear);
  if (exact) {
    const isRival = rival !== undefined && (rival.rank >= 1000 || rival.rank === exact.rank);
    const findings = isRival ? [rivals(grid, headers, exact, rival)] : [];
    return { periods: { of: "period", column: exact.column }, columns, findings };
  }
  const parts = yearAndPart(headers, contents, all, options);
  if (parts) return { periods: parts, columns, findings: [] };
  if (all[0]) return { periods: { of: "period", column: all[0].column }, columns, findings: [] };
  const column = headers.findIndex(
    (header, index) => contents[index]!.filled > 0 && (timeRank(header) < Infinity || index === 0),
  );
  if (column < 0 || !isCount(contents[column]!)) return null;
  return { periods: { of: "number", column }, columns, findings: [] };
}

function candidateOf(
  column: number,
  header: string,
  contents: ColumnContents,
  { system, dayOrder: given, ...texting }: SeriesOptions,
): Candidate | null {
  const sample = contents.sample.filter((cell) => !(typeof cell === "string" && isTotalWord(cell)));
  const dayOrder = given ?? dayOrderOf(texts(sample));
  const reading = dayOrder ? { ...texting, dayOrder } : texting;
  const rank = timeRank(header);
  const read = sample.flatMap((cell) => {
    const stamp = periodOfCell(cell, system, reading);
    return stamp && (typeof cell === "string" || isPlausible(stamp)) ? [{ cell, stamp }] : [];
  });
  const ambiguous = texts(sample).filter((text) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text.trim())).length;
  if (
    read.length + (dayOrder ? 0 : ambiguous) <
    Math.max(1, sample.length * (rank < Infinity ? mostOfTimes : mostOf))
  )
    return null;
  const isBare = read.some(({ cell }) => typeof cell === "number" || /^\d+$/.test((cell as string).trim()));
  if (isBare && rank === Infinity && (column > 0 || !isOrdered(read.map(({ cell }) => Number(cell))))) {
    return null;
  }
  const isYear = read.length > 0 && read.every(({ cell, stamp }) => isYearCell(cell, stamp));
  return { column, rank, isYear };
}

/** A number may well be a period of a table of figures: neither 7 nor 700,000 is one. */
function isPlausible({ first }: Period): boolean {
  return first >= "1950-01-01" && first < "2150";
}

function isYearCell(cell: CellValue, { first, last }: { first: string; last: string }): boolean {
  return (
    first !== last &&
    (typeof cell === "number" ? cell < 2200 : /^(?:FY ?)?'?\d{2,4}$/i.test(labelFromCell(cell).trim()))
  );
}

function isOrdered(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, at) => number - numbers[at]!);
  return (
    numbers.every(Number.isInteger) && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0))
  );
}

/** Whole numbers from 0 or 1 on. */
function isCount({ sample }: ColumnContents): boolean {
  const numbers = sample.map(Number);
  return (
    numbers.length > 0 &&
    Math.min(...numbers) <= 1 &&
    numbers.every((each) => Number.isInteger(each) && each >= 0)
  );
}

/** A year beside a month or quarter of it; a fiscal month goes with a fiscal year. */
function yearAndPart(
  headers: readonly string[],
  contents: readonly ColumnContents[],
  years: readonly Candidate[],
  { fiscalYearStart }: SeriesOptions,
): PeriodColumns | null {
  const roles = headers.map(timeHeaderOf);
  const find = (role: string, last: number): number =>
    roles.findIndex((own, index) => own === role && isPart(contents[index]!, last));
  const year = years.find(({ column }) => roles[column] === "year")?.column;
  const fiscal = years.find(({ column }) => roles[column] === "fiscalYear")?.column;
  const [month, fiscalMonth, quarter] = [find("month", 12), find("fiscalMonth", 12), find("quarter", 4)];
  if (year !== undefined && month >= 0) return { of: "month", year, part: month, start: 1 };
  const start = fiscalYearStart ?? startTold(contents[month], contents[fiscalMonth]);
  if (fiscal !== undefined && fiscalMonth >= 0)
    return { of: "month", year: fiscal, part: fiscalMonth, start };
  if (year !== undefined && quarter >= 0) return { of: "quarter", year, part: quarter, start: 1 };
  if (fiscal !== undefined && quarter >= 0) return { of: "quarter", year: fiscal, part: quarter, start };
  return null;
}

/** The month in which a fiscal year begins, by months that stand beside their numbers in it; 1 where nothing tells. */
function startTold(months: ColumnContents | undefined, numbers: ColumnContents | undefined): number {
  const starts = new Set(
    (months?.sample ?? []).map((cell, index) => {
      const [month, number] = [partOfYear(cell, 12), partOfYear(numbers?.sample[index] ?? null, 12)];
      return month === null || number === null ? null : ((month - number + 12) % 12) + 1;
    }),
  );
  const [start] = starts;
  return starts.size === 1 && typeof start === "number" ? start : 1;
}

function isPart({ sample }: ColumnContents, last: number): boolean {
  return sample.length > 0 && sample.every((cell) => partOfYear(cell, last) !== null);
}

function texts(cells: readonly CellValue[]): readonly string[] {
  return cells.filter((cell) => typeof cell === "string");
}

function rivals(
  { sheet, block }: RangeGrid,
  headers: readonly string[],
  { column }: Candidate,
  rival: Candidate,
): Finding {
  const text =
    `Periods are read from the column ${JSON.stringify(headers[column])}; ` +
    `${JSON.stringify(headers[rival.column])} holds periods as well.`;
  return { code: "PERIOD_RIVALS", text, rows: 0, cell: placeOf(sheet, block.top, block.left + column) };
}
