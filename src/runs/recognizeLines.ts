import { CellError, type CellValue } from "../cells/CellValue";
import { isBlank, wordFromCell } from "../cells/argumentWord";
import { labelFromCell } from "../cells/labelFromCell";
import { digitsFromCell, lineFromCells, minorFromCell } from "../cells/recognition/recognitionArguments";
import type { TableLine } from "../cells/recognition/lineTable";
import type { DateSystem } from "../cells/serialDate";
import type { IsoDate } from "../core/dates/isoDate";
import type { Period } from "../core/dates/period";
import { FinanceError, financeError } from "../core/errors/financeError";
import { currencyDigits } from "../core/money/currency";
import { amountFromMinor } from "../core/money/minorUnits";
import { conventions } from "../core/revenue/recognition/schedule/convention";
import { recognisedIn, recognisedThrough } from "../core/revenue/recognition/schedule/recognisedThrough";
import { revenueSchedule } from "../core/revenue/recognition/schedule/revenueSchedule";
import { scheduledTerm } from "../core/revenue/recognition/schedule/scheduledTerm";
import type { Line } from "../core/revenue/recognition/schedule/shareThrough";
import { calendarPeriods, type PeriodLength } from "../core/revenue/recognition/schedule/termPeriods";

export interface RecognizeOptions {
  /** For lines that state none; daily when omitted. */
  readonly convention?: string;
  /** A month when omitted. */
  readonly period?: PeriodLength;
  /** Of the schedule; from and to the ends of the term when omitted. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Adds what is recognised and deferred by the end of this day. */
  readonly asOf?: IsoDate;
  /** Decimals kept; those of the currency when omitted. */
  readonly digits?: number;
  /** ISO 4217; an amount has two decimals when neither is given. */
  readonly currency?: string;
}

const columns = ["amount", "start", "end", "convention"] as const;

type Settled = RecognizeOptions & Required<Pick<RecognizeOptions, "convention" | "period" | "digits">>;

/** A period of a line's schedule, in major units. */
interface SchedulePeriod {
  /** Its last day. */
  readonly period: IsoDate;
  readonly revenue: number;
  readonly cumulative: number;
  readonly deferred: number;
}

/** A line as JSON tells it. */
export interface RecognizedLine {
  readonly row: number;
  readonly amount: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly convention: string;
  /** What was taken for granted. */
  readonly note?: string;
  readonly toDate?: { readonly asOf: IsoDate; readonly recognized: number; readonly deferred: number };
  readonly schedule: readonly SchedulePeriod[];
}

/** A line that cannot be read, as JSON tells it. */
export interface RefusedLine {
  readonly row: number;
  readonly error: {
    readonly code: string;
    /** Or the row, where it is not one cell that is wrong. */
    readonly cell: string;
    /** As the cell holds it. */
    readonly value?: string;
    readonly message: string;
    readonly remedy: string;
  };
}

/**
 * Schedules of lines, one after the other; a line that cannot be read gives its error and the others go on.
 * @throws WORD_UNKNOWN, DIGITS_OUT_OF_RANGE, CURRENCY_UNKNOWN or WINDOW_REVERSED when an option cannot be read.
 */
export function* recognizeLines(
  lines: Iterable<TableLine>,
  options: RecognizeOptions,
  system: DateSystem,
): Iterable<RecognizedLine | RefusedLine> {
  const settled = settledOptions(options);
  for (const line of lines) {
    try {
      yield recognized(line, settled, system);
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
      yield refused(line, error);
    }
  }
}

function settledOptions(options: RecognizeOptions): Settled {
  const { from, to, currency } = options;
  if (from !== undefined && to !== undefined && to < from)
    throw financeError("WINDOW_REVERSED", { from, to });
  const digits = digitsFromCell(options.digits ?? null);
  return {
    ...options,
    convention: wordFromCell("convention", options.convention ?? null, conventions),
    period: options.period ?? "month",
    digits:
      currency === undefined || options.digits !== undefined ? digits : currencyDigits(currency, "currency"),
  };
}

function recognized(cells: TableLine, options: Settled, system: DateSystem): RecognizedLine {
  if (cells.problem) throw cells.problem;
  for (const column of columns) {
    const cell = cells[column];
    if (cell instanceof CellError) {
      throw financeError("CELL_ERROR", { place: cells.place(column), value: cell.code });
    }
  }
  const { digits, asOf } = options;
  const convention: CellValue = isBlank(cells.convention) ? options.convention : cells.convention;
  const minor = minorFromCell(cells.place("amount"), cells.amount, digits);
  const line = lineFromCells(cells.place, { ...cells, convention }, system);
  const figures = (through: number): { readonly recognized: number; readonly deferred: number } => ({
    recognized: amountFromMinor(through, digits),
    deferred: amountFromMinor(minor - through, digits),
  });
  return {
    row: cells.row,
    amount: amountFromMinor(minor, digits),
    start: line.term.first,
    end: line.term.last,
    convention: line.convention,
    ...(isBlank(cells.amount) ? { note: `${cells.place("amount")} is blank and counts as 0.` } : {}),
    ...(asOf ? { toDate: { asOf, ...figures(recognisedThrough(minor, line, asOf)) } } : {}),
    schedule: scheduleOf(minor, line, options),
  };
}

/** Of the whole term as RECOGNIZE.SCHEDULE gives it, of a window as RECOGNIZE does. */
function scheduleOf(minor: number, line: Line, options: Settled): readonly SchedulePeriod[] {
  const { from, to, digits } = options;
  const periods = calendarPeriods(scheduledTerm(line), options.period);
  const rows =
    from === undefined && to === undefined
      ? revenueSchedule(minor, line, periods)
      : windowsOf(periods, from, to).map((period) => {
          const cumulative = recognisedThrough(minor, line, period.last);
          const revenue = recognisedIn(minor, line, period);
          return { period, revenue, cumulative, deferred: minor - cumulative };
        });
  return rows.map(({ period, revenue, cumulative, deferred }) => ({
    period: period.last,
    revenue: amountFromMinor(revenue, digits),
    cumulative: amountFromMinor(cumulative, digits),
    deferred: amountFromMinor(deferred, digits),
  }));
}

function windowsOf(
  periods: readonly Period[],
  from: IsoDate | undefined,
  to: IsoDate | undefined,
): readonly Period[] {
  return periods
    .filter(({ first, last }) => (from === undefined || last >= from) && (to === undefined || first <= to))
    .map(({ first, last }) => ({
      first: from !== undefined && from > first ? from : first,
      last: to !== undefined && to < last ? to : last,
    }));
}

function refused(line: TableLine, { code, what, remedy, slots }: FinanceError): RefusedLine {
  const cell = String(slots["place"] ?? slots["argument"] ?? line.place("amount"));
  const column = columns.find((name) => line.place(name) === cell);
  const value = column ? { value: labelFromCell(line[column]) } : {};
  return { row: line.row, error: { code, cell, ...value, message: what, remedy } };
}
