import { recognizeCell } from "../cells/recognition/recognizeCells";
import { cellFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { lineFromArguments } from "./support/lineArguments";

/**
 * How a term's revenue is spread.
 * @customenum {string}
 */
export enum RecognitionConvention {
  /** By days, first and last included. */
  Daily = "daily",
  /** By days, the last one left out. */
  DailyHalfOpen = "daily half-open",
  /** By hours and minutes of start and end. */
  ExactTime = "exact time",
  /** Months alike; a part of a month by its days. */
  MonthProrate = "month prorate",
  /** Ends by days of the term, whole months share the rest. */
  EndsDailyMiddleEven = "ends daily middle even",
  /** Months alike, ends by days; the cents to the last but one. */
  FirstLastProrated = "first last prorated",
  /** Both ends together are one month. */
  FirstLastOnePeriod = "first last one period",
  /** Every month touched alike. */
  EvenPeriods = "even periods",
  /** Every month alike, a partial last one left out. */
  EvenCutLastMonth = "even cut last month",
  /** A month begun counts whole, the last where it is served to its end. */
  FullMonths = "full months",
  /** Up to the 15th this month, from the 16th the next. */
  MidMonthSplit = "mid-month split",
  /** A partial month counts half. */
  HalfMonth = "half month",
  /** Every month has thirty days. */
  Thirty360 = "30/360",
  /** Days served over thirty. */
  ActualThirty = "actual/30",
}

/**
 * Revenue of a line in a window: by default in the calendar month of a date.
 * @customfunction RECOGNIZE
 * @helpurl https://localhost:3000/functions/RECOGNIZE.html
 * @param amount Price of the line; negative for a credit. Blank counts as 0.
 * @param start First day served: a date or text such as 2026-01-15.
 * @param end Last day served.
 * @param from First day of the window; alone, it stands for its calendar month.
 * @param [to] Last day of the window.
 * @param [convention] How the term is spread: daily (default), month prorate, even periods, 30/360 …
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @returns The revenue; 0 outside the term. Windows side by side add up to the amount, to the cent.
 * @throws AMOUNT_NOT_A_NUMBER when the amount is text.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws TERM_REVERSED when the term ends before it starts.
 * @throws WINDOW_REVERSED when the window ends before it starts.
 * @throws WORD_UNKNOWN when the convention is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is no whole number from 0 to 6.
 * @source ASC 606-10-25-31, IFRS 15.39; conventions and who uses them: docs/methods/revenue-recognition.md.
 * @example =FINOPS.RECOGNIZE(1200,"2025-01-15","2026-01-14","2025-01-01") // => 55.89
 * @example =FINOPS.RECOGNIZE(1200,"2025-01-15","2026-01-14","2025-01-01",,"month prorate") // => 54.84
 * @example =FINOPS.RECOGNIZE(1200,"2025-01-15","2026-01-14","2025-01-01","2025-12-31","half month") // => 1150
 * @example =FINOPS.RECOGNIZE(-31,"2026-01-15","2026-02-14","2026-02-01") // => -14
 */
export function recognize(
  amount: unknown,
  start: unknown,
  end: unknown,
  from: unknown,
  to?: unknown,
  convention?: RecognitionConvention,
  digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        recognizeCell(
          lineFromArguments(amount, start, end, convention),
          { from: cellFromArgument(from), to: cellFromArgument(to) },
          cellFromArgument(digits),
          dateSystem(),
        ),
      ],
    ]),
  );
}
