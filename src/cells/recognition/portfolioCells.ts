import { endOfMonth } from "../../core/dates/isoDate";
import { financeError } from "../../core/errors/financeError";
import { amountFromMinor } from "../../core/money/minorUnits";
import { sumMinor } from "../../core/money/sumMinor";
import {
  accounts,
  journalOf,
  journalStyles,
  type JournalLine,
} from "../../core/revenue/recognition/contract/journal";
import { recogniseContract } from "../../core/revenue/recognition/contract/recogniseContract";
import { remainingRevenue } from "../../core/revenue/recognition/schedule/remainingRevenue";
import { revenueWaterfall } from "../../core/revenue/recognition/schedule/waterfall";
import { isBlank, shownCell, wordFromCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { labelFromCell } from "../labelFromCell";
import { serialFromDate, type DateSystem } from "../serialDate";
import { normalisedWords } from "../words";
import { dayFromCell, errorIn } from "./dayCell";
import { bookedLines, contractOfLine } from "./contractOfLines";
import { windowFromCells } from "./recognitionArguments";
import { windowsOf } from "./recognizeTable";

const digits = 2;
const usualBands = [12, 24];

/**
 * Entries of many lines in a month, or in a period given as from and to: date, account, debit, credit, each account
 * once a day.
 * @param names Two columns: our account and the user's; null keeps ours.
 */
export function journalCells(
  lines: CellGrid,
  period: CellGrid,
  style: CellValue,
  names: CellGrid | null,
  system: DateSystem,
): CellValue[][] {
  const [from = null, to = null] = period.flat();
  const error = errorIn([from, to, style]);
  if (error) return [[error]];
  const booked = bookedLines(lines, null, digits, system);
  if (booked instanceof CellError) return [[booked]];
  const window = windowFromCells(from, to, system);
  const word = wordFromCell("style", style, journalStyles);
  const entries = booked.flatMap((line) =>
    journalOf(recogniseContract(contractOfLine(line, digits)), window, word),
  );
  const nameOf = accountNames(names);
  const rows = summed(entries).map(({ date, account, debit, credit }) => [
    serialFromDate(date, system),
    nameOf.get(account) ?? account,
    debit === 0 ? "" : amountFromMinor(debit, digits),
    credit === 0 ? "" : amountFromMinor(credit, digits),
  ]);
  return rows.length > 0 ? rows : [["", "", "", ""]];
}

/** One line an account and day, in the order of days and accounts. */
function summed(entries: readonly JournalLine[]): readonly JournalLine[] {
  const days = [...new Set(entries.map(({ date }) => date))].sort();
  return days.flatMap((date) =>
    accounts.flatMap((account): JournalLine[] => {
      const own = entries.filter((line) => line.date === date && line.account === account);
      const amount = sumMinor(own.map(({ debit, credit }) => debit - credit));
      return amount === 0
        ? []
        : [{ date, account, debit: Math.max(0, amount), credit: Math.max(0, -amount) }];
    }),
  );
}

/** @throws WORD_UNKNOWN when the first column names none of our accounts. */
function accountNames(names: CellGrid | null): ReadonlyMap<string, string> {
  return new Map(
    (names ?? []).map(([ours = null, theirs = null]) => {
      const account = accounts.find((each) => normalisedWords(each) === normalisedWords(labelFromCell(ours)));
      if (account) return [account, labelFromCell(theirs)];
      throw financeError("WORD_UNKNOWN", {
        argument: "accounts",
        value: shownCell(ours),
        known: accounts.join(", "),
      });
    }),
  );
}

/** Revenue still to come of many lines by bands: a label and an amount a row, and their total. */
export function remainingCells(
  lines: CellGrid,
  asOf: CellValue,
  bands: CellGrid | null,
  system: DateSystem,
): CellValue[][] {
  const error = errorIn([asOf, ...(bands?.flat() ?? [])]);
  if (error) return [[error]];
  const booked = bookedLines(lines, null, digits, system);
  if (booked instanceof CellError) return [[booked]];
  const { day } = dayFromCell("as_of", asOf, system);
  const months = bandMonths(bands);
  const found = booked
    .filter((line) => line.booked <= day)
    .map(({ minor, line }) => remainingRevenue(minor, line, day, months).bands);
  const sums = [...months, null].map((_, band) => sumMinor(found.map((each) => each[band]!)));
  return [
    ...sums.map((minor, band): CellValue[] => [bandLabel(months, band), amountFromMinor(minor, digits)]),
    ["Total", amountFromMinor(sumMinor(sums), digits)],
  ];
}

/** @throws BANDS_NOT_RISING when they are no rising months. */
function bandMonths(bands: CellGrid | null): readonly number[] {
  const cells = bands?.flat().filter((cell) => !isBlank(cell)) ?? [];
  if (cells.length === 0) return usualBands;
  return cells.map((cell, index) => {
    const before = index === 0 ? 0 : cells[index - 1];
    if (typeof cell === "number" && Number.isInteger(cell) && typeof before === "number" && cell > before)
      return cell;
    throw financeError("BANDS_NOT_RISING", { value: shownCell(cell) });
  });
}

function bandLabel(months: readonly number[], band: number): string {
  const from = band === 0 ? 0 : months[band - 1]!;
  const to = months[band];
  return to === undefined ? `over ${from} months` : `${from === 0 ? 1 : from + 1} to ${to} months`;
}

/**
 * Booked period by recognised period: its last day, what was booked, one column a period, and what comes later. Lines
 * booked after the day's month are left out.
 */
export function waterfallCells(
  lines: CellGrid,
  asOf: CellValue,
  periods: CellGrid,
  system: DateSystem,
): CellValue[][] {
  const error = errorIn([asOf, ...periods.flat()]);
  if (error) return [[error]];
  const booked = bookedLines(lines, null, digits, system);
  if (booked instanceof CellError) return [[booked]];
  const { day } = dayFromCell("as_of", asOf, system);
  const known = booked.filter((line) => line.booked <= endOfMonth(day));
  return revenueWaterfall(known, windowsOf(periods, system)).map((row) => [
    serialFromDate(row.period.last, system),
    ...[row.booked, ...row.recognised, row.remaining].map((minor) => amountFromMinor(minor, digits)),
  ]);
}
