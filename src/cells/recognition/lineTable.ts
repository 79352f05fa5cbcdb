import { financeError, type FinanceError } from "../../core/errors/financeError";
import { amountFromText, type DecimalMark } from "../amountText";
import type { CellValue } from "../CellValue";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import { labelFromCell } from "../labelFromCell";
import { dayOrderOf, isAmbiguousDate, periodFromText } from "../periodText";
import { placeOf } from "../place";
import { linePlaces, requiredColumns, type LineColumn, type LinePlaces } from "./lineCells";
import type { LineCells } from "./recognizeCells";

/** Rows of lines as a file or sheet holds them, from its first row and column on. */
export interface LineRows {
  /** Of the file or sheet, for messages. */
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Amounts and dates may be text: those of a text file are. */
  readonly isText: boolean;
}

export interface LineTableOptions {
  /** Headers by column, where they are not the usual ones. */
  readonly chosen?: Readonly<Partial<Record<LineColumn, string>>>;
  /** Found from the amounts when omitted. */
  readonly decimalMark?: DecimalMark;
  /** How 03/04/2026 reads; found from the dates when omitted. */
  readonly dayOrder?: "dmy" | "mdy";
}

/** A line with its place. */
export interface TableLine extends LineCells {
  /** As the program that shows the file counts rows. */
  readonly row: number;
  /** A cell of it as a message names it. */
  readonly place: (column: string) => string;
  /** Why its cells cannot be told apart, where a separator is too much or missing. */
  readonly problem: FinanceError | null;
}

/** Rows at the top that may hold titles before the headers. */
const deepestHeader = 20;

/**
 * The lines of a file that names its columns, one after the other; rows without amount, start and end are passed over.
 * @throws COLUMN_MISSING when no row of headers has amount, start and end; HEADER_MISSING for a chosen header that is
 * not there; AMOUNT_AMBIGUOUS or DECIMAL_MARK_UNCLEAR when amounts do not tell their decimal mark.
 */
export function lineTable(
  { name, rows, isText }: LineRows,
  options: LineTableOptions = {},
): Iterable<TableLine> {
  const { index, at } = header(name, rows, options.chosen ?? {});
  const data = rows.slice(index + 1);
  const read = isText ? textReader(name, rows[index]!, data, at, options) : (cell: CellValue) => cell;
  return linesOf({ name, rows: data, isText }, rows[index]!.length, index + 1, at, read);
}

type ReadCell = (cell: CellValue, column: LineColumn) => CellValue;

function* linesOf(
  { name, rows, isText }: LineRows,
  width: number,
  top: number,
  at: LinePlaces,
  read: ReadCell,
): Iterable<TableLine> {
  for (const [index, cells] of rows.entries()) {
    const cell = (column: LineColumn): CellValue => read(cells[at[column] ?? -1] ?? null, column);
    const line = {
      amount: cell("amount"),
      start: cell("start"),
      end: cell("end"),
      convention: cell("convention"),
    };
    if (requiredColumns.every((column) => labelFromCell(line[column]).trim() === "")) continue;
    const row = top + index;
    const isMisshapen = isText && cells.length !== width;
    yield {
      ...line,
      row: row + 1,
      place: (column) => placeOf(name, row, at[column as LineColumn] ?? 0),
      problem: isMisshapen
        ? financeError("ROW_SHAPE", { place: `${name}, row ${row + 1}`, got: cells.length, needed: width })
        : null,
    };
  }
}

/** Where the headers stand, and which column is what. */
interface Header {
  readonly index: number;
  readonly at: LinePlaces;
}

function header(
  name: string,
  rows: LineRows["rows"],
  chosen: NonNullable<LineTableOptions["chosen"]>,
): Header {
  const found = rows
    .slice(0, deepestHeader)
    .map((row, index) => ({ index, at: { ...linePlaces(row), ...chosenPlaces(row, chosen) } }))
    .reduce<Header>(
      (best, each) => (Object.keys(each.at).length > Object.keys(best.at).length ? each : best),
      {
        index: 0,
        at: {},
      },
    );
  const headers = (rows[found.index] ?? []).map(labelFromCell).join(", ") || "none";
  for (const [role, wanted] of Object.entries(chosen)) {
    if (!(rows[found.index] ?? []).some((cell) => isHeader(cell, wanted))) {
      throw financeError("HEADER_MISSING", { header: JSON.stringify(wanted), role, headers });
    }
  }
  const missing = requiredColumns.find((role) => found.at[role] === undefined);
  if (missing) throw financeError("COLUMN_MISSING", { place: name, role: missing, headers });
  return found;
}

function chosenPlaces(
  row: readonly CellValue[],
  chosen: NonNullable<LineTableOptions["chosen"]>,
): LinePlaces {
  const places = Object.entries(chosen).map(([role, wanted]) => [
    role,
    row.findIndex((cell) => isHeader(cell, wanted)),
  ]);
  return Object.fromEntries(places.filter(([, index]) => Number(index) >= 0)) as LinePlaces;
}

function isHeader(cell: CellValue, wanted: string): boolean {
  return labelFromCell(cell).trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** Reads texts as amounts and days; what is neither stays, for the message that refuses it. */
function textReader(
  name: string,
  headers: readonly CellValue[],
  rows: LineRows["rows"],
  at: LinePlaces,
  options: LineTableOptions,
): ReadCell {
  const mark = options.decimalMark ?? decimalMarkOfFile(name, headers.map(labelFromCell), rows, [at.amount!]);
  const dayOrder =
    options.dayOrder ??
    dayOrderOf(
      rows.flatMap((row) => [at.start!, at.end!].map((column) => labelFromCell(row[column] ?? null))),
    );
  return (cell, column) => {
    if (typeof cell !== "string") return cell;
    const text = cell.trim();
    if (column === "amount") return text === "" ? null : (amountFromText(text, mark)?.amount ?? cell);
    if (column === "convention" || !dayOrder || !isAmbiguousDate(text)) return text;
    return periodFromText(text, { dayOrder })?.first ?? text;
  };
}
