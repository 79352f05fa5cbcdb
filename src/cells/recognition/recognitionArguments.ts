import { dateParts, type IsoDate } from "../../core/dates/isoDate";
import { monthPeriod, type Period } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import { digitsWithoutCurrency } from "../../core/money/currency";
import { minorFromAmount } from "../../core/money/minorUnits";
import { conventions, type Convention } from "../../core/revenue/recognition/schedule/convention";
import type { Line } from "../../core/revenue/recognition/schedule/shareThrough";
import { isBlank, shownCell, wordFromCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import type { DateSystem } from "../serialDate";
import { dayFromCell } from "./dayCell";

const mostDigits = 6;

/** Decimals of the minor unit: 2 when blank. @throws DIGITS_OUT_OF_RANGE. */
export function digitsFromCell(value: CellValue): number {
  if (isBlank(value)) return digitsWithoutCurrency;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= mostDigits) return value;
  throw financeError("DIGITS_OUT_OF_RANGE", { value: shownCell(value) });
}

/** Minor units; a blank counts as 0, as in Excel's own functions. @throws AMOUNT_NOT_A_NUMBER. */
export function minorFromCell(place: string, value: CellValue, digits: number): number {
  return minorFromAmount(numberFromCell(place, value), digits, place);
}

/** @throws AMOUNT_NOT_A_NUMBER when it is neither a number nor blank. */
export function numberFromCell(place: string, value: CellValue): number {
  if (isBlank(value)) return 0;
  if (typeof value === "number") return value;
  const shown = value instanceof CellError ? value.code : JSON.stringify(value);
  throw financeError("AMOUNT_NOT_A_NUMBER", { place, value: shown });
}

/** A term and its convention. @throws TERM_REVERSED when it ends before it starts, and what its cells throw. */
export function lineFromCells(
  place: (argument: string) => string,
  {
    start,
    end,
    convention,
  }: { readonly start: CellValue; readonly end: CellValue; readonly convention: CellValue },
  system: DateSystem,
): Line {
  const first = dayFromCell(place("start"), start, system);
  const last = dayFromCell(place("end"), end, system);
  const word: Convention = wordFromCell(place("convention"), convention, conventions);
  if (first.day > last.day || (first.day === last.day && last.time < first.time)) {
    throw financeError("TERM_REVERSED", { place: place("start"), start: first.day, end: last.day });
  }
  return {
    term: { first: first.day, last: last.day },
    convention: word,
    ...(word === "exact time" ? { times: { start: first.time, end: last.time } } : {}),
  };
}

/** From one day to another; without the second, the calendar month of the first. @throws WINDOW_REVERSED. */
export function windowFromCells(from: CellValue, to: CellValue, system: DateSystem): Period {
  const { day: first } = dayFromCell("from", from, system);
  if (isBlank(to)) return monthOf(first);
  const { day: last } = dayFromCell("to", to, system);
  if (last < first) throw financeError("WINDOW_REVERSED", { from: first, to: last });
  return { first, last };
}

function monthOf(day: IsoDate): Period {
  const { year, month } = dateParts(day);
  return monthPeriod(year, month);
}
