import { dayNumber } from "../../../core/dates/isoDate";
import { financeError } from "../../../core/errors/financeError";
import { isBlank } from "../../argumentWord";
import { CellError, type CellValue } from "../../CellValue";
import { dayOrderOf, dayOrderWords, isAmbiguousDate, type PeriodTextOptions } from "../../periodText";
import type { Finding } from "../../problems";
import { periodOfCell } from "../../table/periodOfCell";
import type { CostReading } from "./CostReading";
import type { CostRows } from "./CostRows";

/** Of a row without a day. */
export const noDay = -(2 ** 31);

export interface DayColumn {
  /** Day numbers of the first day that a cell names, and of the last; `noDay` where it is blank or cannot be read. */
  readonly days: Int32Array;
  readonly lastDays: Int32Array;
  /** How days written as text were read; "" where there are none. */
  readonly dayOrder: string;
  /** Days that could be read in two ways, and were read in one. */
  readonly findings: readonly Finding[];
}

/**
 * The days of a column; one that cannot be read is a problem. How 03/04/2026 reads is told by the user, else by the days of the
 * whole column above the twelfth.
 * @param isNeeded Whether a blank cell is a problem.
 * @throws DAY_ORDER_UNCLEAR where dates read two ways, and nothing tells which.
 */
export function dayColumn<Role extends string>(
  rows: CostRows<Role>,
  role: Role,
  reading: CostReading,
  isNeeded = true,
): DayColumn {
  const { texts, dayOrder, findings } = orderOfColumn(rows, role, reading);
  const days = new Int32Array(rows.size).fill(noDay);
  const lastDays = new Int32Array(rows.size).fill(noDay);
  const known = new Map<CellValue, { readonly first: number; readonly last: number } | null>();
  const spanOf = (cell: CellValue): { readonly first: number; readonly last: number } | null => {
    const period = periodOfCell(cell, reading.system, texts);
    return period && { first: dayNumber(period.first), last: dayNumber(period.last) };
  };
  for (let row = 0; row < days.length; row++) {
    const cell = rows.cell(role, row);
    let span = known.get(cell);
    if (span === undefined) known.set(cell, (span = spanOf(cell)));
    if (span) {
      days[row] = span.first;
      lastDays[row] = span.last;
      continue;
    }
    if (cell instanceof CellError) rows.refuse(role, row, "CELL_ERROR");
    else if (!isBlank(cell)) rows.refuse(role, row, "DATE_UNREADABLE");
    else if (isNeeded) rows.refuse(role, row, "CELL_EMPTY");
  }
  return { days, lastDays, dayOrder, findings };
}

interface ColumnOrder extends Pick<DayColumn, "dayOrder" | "findings"> {
  readonly texts: PeriodTextOptions;
}

function orderOfColumn<Role extends string>(
  rows: CostRows<Role>,
  role: Role,
  { dayOrder: chosen, fiscalYearStart }: CostReading,
): ColumnOrder {
  const given = fiscalYearStart === undefined ? {} : { fiscalYearStart };
  const texts = new Map<string, number>();
  let ambiguousRows = 0;
  for (let row = 0; row < rows.size; row++) {
    const cell = rows.cell(role, row);
    if (typeof cell !== "string" || rows.bad.codeOf(row) === "TOTAL_ROW") continue;
    const text = cell.trim();
    if (!texts.has(text)) texts.set(text, row);
    if (isAmbiguousDate(text)) ambiguousRows++;
  }
  if (texts.size === 0) return { texts: given, dayOrder: "", findings: [] };
  const told = dayOrderOf(texts.keys());
  const order = chosen ?? told;
  const [value, row] = [...texts].find(([text]) => isAmbiguousDate(text)) ?? ["", -1];
  if (ambiguousRows > 0 && order === undefined) {
    throw financeError("DAY_ORDER_UNCLEAR", {
      place: rows.placeInSource(role, row),
      value: JSON.stringify(value),
      rows: ambiguousRows,
    });
  }
  if (order === undefined) return { texts: given, dayOrder: "as text that reads one way", findings: [] };
  const dayOrder = `${dayOrderWords[order]}: ${reasonFor()}`;
  const text = `${rows.header(role)}: ${ambiguousRows} date(s) such as ${value} are read ${dayOrder}.`;
  const finding = {
    code: "DAY_ORDER",
    text,
    rows: ambiguousRows,
    cell: row < 0 ? null : rows.place(role, row),
  };
  return { texts: { ...given, dayOrder: order }, dayOrder, findings: ambiguousRows > 0 ? [finding] : [] };

  function reasonFor(): string {
    if (chosen !== undefined) return "as chosen";
    const [proof, at] = [...texts].find(([text]) => dayOrderOf([text]) === told)!;
    return `${proof} in ${rows.placeInSource(role, at)} can be nothing else`;
  }
}
