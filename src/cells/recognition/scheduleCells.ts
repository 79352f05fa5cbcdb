import { amountFromMinor } from "../../core/money/minorUnits";
import type { Period } from "../../core/dates/period";
import { revenueSchedule, type ScheduleRow } from "../../core/revenue/recognition/schedule/revenueSchedule";
import { scheduledTerm } from "../../core/revenue/recognition/schedule/scheduledTerm";
import type { Line } from "../../core/revenue/recognition/schedule/shareThrough";
import {
  calendarPeriods,
  periodLengths,
  tablePeriods,
  type PeriodLength,
} from "../../core/revenue/recognition/schedule/termPeriods";
import { wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { serialFromDate, type DateSystem } from "../serialDate";
import { dayFromCell, errorIn } from "./dayCell";
import type { LineCells } from "./recognizeCells";
import { digitsFromCell, lineFromCells, minorFromCell } from "./recognitionArguments";

const headerRow = ["Period end", "Revenue", "Cumulative", "Deferred"];
const lengths = Object.keys(periodLengths) as [PeriodLength, ...PeriodLength[]];

/**
 * A line's schedule: period end, revenue, cumulative and deferred, in major units.
 * @param periods A word (month, quarter, year), or a range of period ends.
 * @throws PERIODS_TOO_SHORT and what reading the line throws.
 */
export function scheduleOfLine(
  line: LineCells,
  periods: CellGrid,
  { digits: digitsCell, headers }: { readonly digits: CellValue; readonly headers: CellValue },
  system: DateSystem,
): CellValue[][] {
  const error = errorIn([line.amount, line.start, line.end, line.convention, digitsCell, headers]);
  if (error) return [[error]];
  const digits = digitsFromCell(digitsCell);
  const read = lineFromCells((argument) => argument, line, system);
  const minor = minorFromCell("amount", line.amount, digits);
  const rows = revenueSchedule(minor, read, periodsOfLine(read, periods, system));
  const cells = rows.map((row) => scheduleRow(row, digits, system));
  return headers === true || headers === 1 ? [[...headerRow], ...cells] : cells;
}

export function scheduleRow(
  { period, revenue, cumulative, deferred }: ScheduleRow,
  digits: number,
  system: DateSystem,
): CellValue[] {
  return [
    serialFromDate(period.last, system),
    ...[revenue, cumulative, deferred].map((minor) => amountFromMinor(minor, digits)),
  ];
}

function periodsOfLine(line: Line, periods: CellGrid, system: DateSystem): readonly Period[] {
  const cells = periods.flat();
  if (cells.length === 1 && typeof cells[0] !== "number") {
    return calendarPeriods(scheduledTerm(line), wordFromCell("period", cells[0]!, lengths));
  }
  return tablePeriods(
    line.term,
    cells.map((cell, index) => dayFromCell(`period, cell ${index + 1}`, cell, system).day),
  );
}
