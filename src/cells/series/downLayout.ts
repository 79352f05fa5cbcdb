import { financeError } from "../../core/errors/financeError";
import type { CellValue } from "../CellValue";
import type { HeaderRow } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import { placeOf, sheetPrefix } from "../place";
import type { Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { isBlankRow } from "../totalRows";
import { columnContents, type ColumnContents } from "./columnContents";
import { columnNamed } from "./columnNamed";
import { outlineColumns } from "./outlineColumns";
import { periodColumns } from "./periodColumns";
import type { PeriodColumns, SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import { timeHeaderOf } from "./timeHeaders";
import { isKeyHeader, valueRank } from "./valueHeaders";
import { wordedHeader } from "./wordedHeader";

/** Rows per period from which labels are taken to tell lines apart. */
const rowsPerPeriod = 1.2;

/**
 * A column of periods: beside columns of numbers, a line each, or in the long form beside labels and a column of values.
 * @returns null where no column holds periods, or none holds numbers.
 * @throws HEADER_MISSING, HEADER_TWICE for a header that the user gave; SERIES_VALUE_UNCLEAR where labels stand beside
 * several columns of numbers.
 */
export function downLayout(grid: RangeGrid, options: SeriesOptions): SeriesLayout | null {
  const header = headersOf(grid, options);
  const { headers } = header;
  const rows = grid.values.slice(header.firstDataRow).filter((row) => !isBlankRow(row));
  const contents = headers.map((_, index) => columnContents(rows, index));
  const found = periodColumns(grid, headers, contents, options);
  if (!found) return null;
  const taken = new Set([...columnsIn(found.periods), ...found.columns]);
  const free = [...headers.keys()].filter(
    (index) => !taken.has(index) && timeHeaderOf(headers[index]!) === null,
  );
  const isNumber = (index: number): boolean => isValues(contents[index]!, headers[index]!);
  const numbers = free.filter(isNumber);
  const isRepeated = repeats(rows, found.periods);
  const whole = options.by
    ? options.by.map((name) => columnNamed(headers, name, "lines"))
    : labelColumns(free, headers, contents, rows.length, isRepeated, options);
  const outline = isRepeated
    ? outlineColumns(
        rows,
        options.by ? whole : free.filter((index) => contents[index]!.texts > contents[index]!.numbers),
        [...(options.by ? [] : whole), ...columnsIn(found.periods)],
      )
    : [];
  const labels = options.by ? whole : [...outline, ...whole].sort((a, b) => a - b);
  const isLong =
    labels.length > 0 &&
    (options.by !== undefined || isRepeated || labels.every((index) => contents[index]!.distinctTexts === 1));
  const values =
    isLong || options.value !== undefined ? valueColumn(grid, headers, numbers, options) : numbers;
  if (values.length === 0) return null;
  return {
    shape: isLong ? "long" : "periods down",
    ...header,
    periods: found.periods,
    periodByColumn: new Map(),
    labels: isLong ? labels : [],
    filledDown: outline,
    values,
    findings: [...found.findings, ...outlineFinding(grid, header, outline)],
  };
}

function headersOf(grid: RangeGrid, { table }: SeriesOptions): HeaderRow {
  if (typeof table !== "string") return wordedHeader(grid);
  return { headers: grid.values[0]!.map((cell) => labelFromCell(cell).trim()), firstDataRow: 1 };
}

function outlineFinding(
  { sheet, block }: RangeGrid,
  { headers, firstDataRow }: HeaderRow,
  columns: readonly number[],
): readonly Finding[] {
  if (columns.length === 0) return [];
  const names = columns.map((index) => JSON.stringify(headers[index])).join(", ");
  const text = `Blank labels mean the last one above them: ${names}.`;
  const cell = placeOf(sheet, block.top + firstDataRow, block.left + columns[0]!);
  return [{ code: "LABELS_FILLED_DOWN", text, rows: 0, cell }];
}

function columnsIn(periods: PeriodColumns): readonly number[] {
  return "column" in periods ? [periods.column] : [periods.year, periods.part];
}

/** Numbers, and errors where numbers should be; texts among them are the minority. */
function isValues({ numbers, numericTexts, texts, errors }: ColumnContents, header: string): boolean {
  if (numbers + numericTexts === 0) return errors > texts;
  return texts <= numbers + numericTexts && !isKeyHeader(header);
}

/** Text in every row, some of it more than once where periods are not; where there is none, numbers that name something. */
function labelColumns(
  free: readonly number[],
  headers: readonly string[],
  contents: readonly ColumnContents[],
  rows: number,
  isRepeated: boolean,
  { where = {} }: SeriesOptions,
): readonly number[] {
  const chosen = new Set(Object.keys(where).map((name) => columnNamed(headers, name, "where")));
  const open = free.filter((index) => !chosen.has(index));
  const texts = open.filter((index) => {
    const { texts: own, numbers, numericTexts, filled, distinctTexts } = contents[index]!;
    const isText = own > numbers + numericTexts || (isKeyHeader(headers[index]!) && numericTexts > 0);
    return isText && filled >= 0.9 * rows && (isRepeated || distinctTexts < filled || rows === 1);
  });
  if (texts.length > 0) return texts;
  return open.filter((index) => isKeyHeader(headers[index]!) && contents[index]!.filled >= 0.9 * rows);
}

function repeats(rows: readonly (readonly CellValue[])[], periods: PeriodColumns): boolean {
  const [column, part] = columnsIn(periods);
  const distinct = new Set<CellValue | undefined>(
    part === undefined
      ? rows.map((row) => row[column!])
      : rows.map((row) => `${labelFromCell(row[column!] ?? null)}/${labelFromCell(row[part] ?? null)}`),
  );
  return rows.length >= rowsPerPeriod * distinct.size;
}

function valueColumn(
  { sheet }: RangeGrid,
  headers: readonly string[],
  numbers: readonly number[],
  { value, holds = "history" }: SeriesOptions,
): readonly number[] {
  if (value !== undefined) return [columnNamed(headers, value, "values")];
  if (numbers.length < 2) return numbers;
  const ranked = numbers
    .map((index) => ({ index, rank: valueRank(headers[index]!, holds) }))
    .sort((a, b) => a.rank - b.rank);
  if (ranked[0]!.rank < Infinity) return [ranked[0]!.index];
  const other = holds === "history" ? "plan" : "history";
  const open = numbers.filter((index) => valueRank(headers[index]!, other) === Infinity);
  if (open.length === 1) return open;
  const named = numbers.map((index) => JSON.stringify(headers[index])).join(", ");
  throw financeError("SERIES_VALUE_UNCLEAR", { place: sheetPrefix(sheet).slice(0, -1), headers: named });
}
