import { dateParts, dayNumber, endOfMonth, type IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";
import { FinanceError } from "../../core/errors/financeError";
import { conventions } from "../../core/revenue/recognition/schedule/convention";
import { periodLengths, type PeriodLength } from "../../core/revenue/recognition/schedule/termPeriods";
import type { Line } from "../../core/revenue/recognition/schedule/shareThrough";
import { wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { conventionInWords } from "./conventionInWords";
import { dayFromCell } from "./dayCell";
import { linesFromCells } from "./lineCells";
import { progressRule, sspRule } from "./measureRules";
import { amountInWords, dayInWords, monthInWords } from "./inWords";
import { deferredCell, recognizeCell, recognizedToDateCell, type LineCells } from "./recognizeCells";
import { windowsOf } from "./recognizeTable";
import { digitsFromCell, lineFromCells, numberFromCell, windowFromCells } from "./recognitionArguments";

/** Cells of each argument of a call; null is one left out. */
export type RuleArguments = readonly (CellGrid | null)[];

type Rule = (cell: (position: number) => CellValue, system: DateSystem, args: RuleArguments) => string;

const lengths = Object.keys(periodLengths) as [PeriodLength, ...PeriodLength[]];

const rules: Readonly<Record<string, Rule>> = {
  RECOGNIZE(cell, system) {
    const line = lineCells(cell, 5);
    const read = lineFromCells(String, line, system);
    const window = windowFromCells(cell(3), cell(4), system);
    const revenue = recognizeCell(line, { from: cell(3), to: cell(4) }, cell(6), system);
    return `${spread(line, read, cell(6))}: ${daysIn(read.term, window)} → ${shown(revenue, cell(6))}.`;
  },
  "RECOGNIZE.TODATE"(cell, system) {
    const line = lineCells(cell, 4);
    const read = lineFromCells(String, line, system);
    const revenue = recognizedToDateCell(line, cell(3), cell(5), system);
    return `${spread(line, read, cell(5))}: ${daysUpTo(read.term, cell(3), system)} → ${shown(revenue, cell(5))}.`;
  },
  "RECOGNIZE.DEFERRED"(cell, system) {
    const line = lineCells(cell, 5);
    const read = lineFromCells(String, line, system);
    const earned = recognizedToDateCell(line, cell(3), cell(6), system);
    const deferred = deferredCell(line, cell(3), cell(4), cell(6), system);
    const billed = shown(cell(4) ?? line.amount, cell(6));
    return (
      `${spread(line, read, cell(6))}: ${daysUpTo(read.term, cell(3), system)} → ${shown(earned, cell(6))}. ` +
      `Billed ${billed} less that → ${shown(deferred, cell(6))}.`
    );
  },
  "RECOGNIZE.SCHEDULE"(cell, system, args) {
    const line = lineCells(cell, 3);
    const read = lineFromCells(String, line, system);
    const periods = args[4]?.flat() ?? [];
    const isWord = periods.length === 0 || (periods.length === 1 && typeof periods[0] !== "number");
    const step = isWord
      ? `by ${wordFromCell("period", periods[0] ?? null, lengths)}`
      : "by the period ends given";
    return `${spread(line, read, cell(5))}, ${step}: period end, revenue, revenue to date, still deferred.`;
  },
  "RECOGNIZE.TABLE"(cell, system, [lines, periods]) {
    const rows = linesFromCells(lines ?? []).length;
    const columns = windowsOf(periods ?? [], system).length;
    const convention = wordFromCell("convention", cell(2), conventions);
    return (
      `Revenue of ${rows} lines, one a row, in ${columns} periods, one a column. ` +
      `Lines that state no convention: ${convention}.`
    );
  },
  "RECOGNIZE.SSP": (_, __, args) => sspRule(args),
  "RECOGNIZE.PROGRESS": (cell) => progressRule(cell),
};

/**
 * What a call of a recognition function does with its inputs, in words.
 * @param name Without the namespace.
 * @returns null where there are no words for it, or its arguments cannot be read.
 */
export function recognitionRule(name: string, args: RuleArguments, system: DateSystem): string | null {
  const rule = rules[name];
  if (!rule) return null;
  try {
    return rule((position) => args[position]?.[0]?.[0] ?? null, system, args);
  } catch (error) {
    if (error instanceof FinanceError) return null;
    throw error;
  }
}

function lineCells(cell: (position: number) => CellValue, convention: number): LineCells {
  return { amount: cell(0), start: cell(1), end: cell(2), convention: cell(convention) };
}

/** "1,200.00 over 365 days from 15 Jan 2025 to 14 Jan 2026, daily" */
function spread({ amount }: LineCells, { term, convention }: Line, digits: CellValue): string {
  const [from, to] = [dayInWords(term.first), dayInWords(term.last)];
  const words = conventionInWords[convention];
  return (
    `${shown(amount, digits)} over ${daysText(days(term))} from ${from} to ${to}, ${convention}` +
    (words === "" ? "" : ` (${words})`)
  );
}

function daysIn(term: Period, window: Period): string {
  return `${daysText(days(common(term, window)))} ${windowText(window)}`;
}

function daysUpTo(term: Period, asOf: CellValue, system: DateSystem): string {
  const { day } = dayFromCell("as_of", asOf, system);
  const served = common(term, { first: term.first, last: day });
  return `${daysText(days(served))} up to ${dayInWords(day)}`;
}

function windowText({ first, last }: Period): string {
  const isMonth = dateParts(first).day === 1 && last === endOfMonth(first);
  return isMonth ? `in ${monthInWords(first)}` : `from ${dayInWords(first)} to ${dayInWords(last)}`;
}

function common(one: Period, other: Period): Period {
  const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
  const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
  return { first: later(one.first, other.first), last: earlier(one.last, other.last) };
}

function days({ first, last }: Period): number {
  return Math.max(0, dayNumber(last) - dayNumber(first) + 1);
}

function daysText(count: number): string {
  if (count === 0) return "no day";
  return count === 1 ? "1 day" : `${count.toLocaleString("en")} days`;
}

function shown(cell: CellValue, digits: CellValue): string {
  return amountInWords(numberFromCell("amount", cell), digitsFromCell(digits));
}
