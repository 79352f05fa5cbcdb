import { dayNumber } from "../../../core/dates/isoDate";
import { financeError } from "../../../core/errors/financeError";
import { isBlank } from "../../argumentWord";
import { CellError, type CellValue } from "../../CellValue";
import { dayOrderOf, dayOrderWords, isAmbiguousDate, type PeriodTextOptions } from "../../periodText";
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
  const { texts, dayOrder } = orderOfColumn(rows, role, reading);
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
  return { days, lastDays, dayOrder };
}

interface ColumnOrder {
  readonly texts: PeriodTextOptions;
  readonly dayOrder: string;
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
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (!texts.has(text)) texts.set(text, row);
    if (isAmbiguousDate(text)) ambiguousRows++;
  }
  if (texts.size === 0) return { texts: given, dayOrder: "" };
  const told = dayOrderOf(texts.keys());
  const order = chosen ?? told;
  if (ambiguousRows > 0 && order === undefined) {
    const [value, row] = [...texts].find(([text]) => isAmbiguousDate(text))!;
    throw financeError("DAY_ORDER_UNCLEAR", {
      place: rows.placeInSource(role, row),
      value: JSON.stringify(value),
      rows: ambiguousRows,
    });
  }
  if (order === undefined) return { texts: given, dayOrder: "as text that reads one way" };
  return { texts: { ...given, dayOrder: order }, dayOrder: `${dayOrderWords[order]}: ${reasonFor()}` };

  function reasonFor(): string {
    if (chosen !== undefined) return "as chosen";
    const [proof, row] = [...texts].find(([text]) => dayOrderOf([text]) === told)!;
    return `${proof} in ${rows.placeInSource(role, row)} can be nothing else`;
  }
}
