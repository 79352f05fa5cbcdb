import { cellName } from "../address";
import type { CellValue } from "../CellValue";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import { distinctHeaders } from "../distinctHeaders";
import { dayOrderOf, dayOrderWords, isAmbiguousDate, periodFromText } from "../periodText";
import { hasCents } from "../hasCents";
import { typePeriods } from "../typePeriods";
import type { Finding } from "../problems";
import { serialFromDate } from "../serialDate";
import { textBody } from "../textBody";
import { typeAmounts } from "../typeAmounts";
import type { TextOptions, TextRows, TypedKind, TypedTable } from "../typedTable";
import { headersTwice } from "./headersTwice";
import { amountOfCell } from "./amountOfCell";
import type { TableFit } from "./tableFit";
import type { ColumnSpec } from "./TableSpec";
import { totalsBelow } from "./totalsBelow";
import type { WantedTable } from "./WantedTable";

/**
 * Gives the columns of a text file their types, by what a wanted table holds in them: numbers, and days as serials of the
 * 1900 system; months too, where a column holds periods. What cannot be read stays text, for the reader of the table to name;
 * so do other months, quarters and years.
 * Totals below the table are left out, as they are on sheets, unless its reader does so.
 * @throws NO_ROWS, ROW_SHAPE, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR.
 */
export function typedByColumns(
  file: TextRows,
  fit: TableFit,
  { columns, keepsTotals }: WantedTable,
  options: TextOptions = {},
): TypedTable {
  const body = textBody(file, fit);
  const totals = keepsTotals ? 0 : totalsBelow(body, columns, fit.columns);
  const rows = body.slice(0, body.length - totals);
  const holding = (holds: ColumnSpec["holds"]): number[] =>
    [...fit.columns].flatMap(([role, index]) => (columns[role]!.holds === holds ? index : []));
  const isPeriod = (index: number): boolean =>
    [...fit.columns].some(([role, at]) => at === index && columns[role]!.isPeriod === true);
  const kinds = fit.headers.map((): TypedKind => "text");
  const place = (index: number): string =>
    `${file.name} ${cellName({ row: fit.firstDataRow - 1, column: index })}`;
  const findings: Finding[] = [...headersTwice(fit.headers, fit.columns, place)];
  const numbers = holding("number");
  const mark = options.decimalMark ?? decimalMarkOfFile(file.name, fit.headers, rows, numbers);
  for (const index of numbers) {
    const asShare = (row: number, text: string): void => {
      rows[row]![index] = amountOfCell(text, mark) ?? text;
    };
    findings.push(...typeAmounts(fit.headers[index]!, rows, index, mark, asShare));
    kinds[index] = rows.every((row) => hasCents(row[index])) ? "amount" : "number";
  }
  const days = holding("day");
  const dayOrder =
    options.dayOrder ?? dayOrderOf(days.flatMap((index) => rows.map((row) => textOf(row[index]))));
  findings.push(...toldOrder(fit, rows, days, dayOrder, options.dayOrder !== undefined));
  const reading = dayOrder ? { ...options, dayOrder } : options;
  for (const index of days) {
    if (isPeriod(index)) {
      kinds[index] = typePeriods(rows, index, reading, () => undefined);
      continue;
    }
    kinds[index] = "day";
    for (const row of rows) row[index] = dayOf(row[index], reading);
  }
  return {
    headers: distinctHeaders(fit.headers),
    kinds,
    rows,
    findings,
    origin: { name: file.name, headerRow: fit.firstDataRow - 1 },
  };
}

/** What to say of dates that could be read in two ways, and were read in one. */
function toldOrder(
  { headers, firstDataRow }: TableFit,
  rows: readonly (readonly CellValue[])[],
  days: readonly number[],
  order: TextOptions["dayOrder"],
  isChosen: boolean,
): readonly Finding[] {
  if (order === undefined) return [];
  return days.flatMap((index): readonly Finding[] => {
    const count = rows.filter((row) => isAmbiguousDate(textOf(row[index]))).length;
    if (count === 0) return [];
    const proof = rows.findIndex((row) => dayOrderOf([textOf(row[index])]) === order);
    const why = isChosen
      ? "as chosen"
      : proof < 0
        ? "as in the other columns"
        : `${textOf(rows[proof]![index])} in row ${firstDataRow + proof + 1} can be nothing else`;
    const text = `${headers[index]!}: ${count} date(s) such as ${textOf(rows.find((row) => isAmbiguousDate(textOf(row[index])))![index])} are read ${dayOrderWords[order]}: ${why}.`;
    return [{ code: "DAY_ORDER", text, rows: count, cell: null }];
  });
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell.trim() : "";
}

function dayOf(cell: CellValue | undefined, options: TextOptions): CellValue {
  const text = textOf(cell);
  const period = periodFromText(text, options);
  if (period && period.first === period.last) return serialFromDate(period.first, 1900);
  return text === "" ? null : text;
}
