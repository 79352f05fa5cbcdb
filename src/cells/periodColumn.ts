import { labelFromCell } from "./labelFromCell";
import { isoDateOf } from "../core/dates/isoDate";
import { dayPeriod, monthPeriod, yearPeriod, type Period } from "../core/dates/period";
import { financeError } from "../core/errors/financeError";
import type { Dimension } from "../core/table/dictionary";
import type { CellValue } from "./CellValue";
import { firstRows, type GridColumn } from "./dimensionColumn";
import { dayOrderOf, isAmbiguousDate, periodFromText, type PeriodTextOptions } from "./periodText";
import { placeOf } from "./place";
import type { Problems } from "./problems";
import { dateFromSerial, type DateSystem } from "./serialDate";

/** How a column writes its periods: numbers compare in formulas, text has to be listed. */
export type PeriodKind = "serial" | "year" | "year and month" | "year, month and day" | "text";

export interface PeriodColumn {
  readonly kind: PeriodKind;
  /** Period of each label; null where the cell is blank. */
  readonly periods: readonly (Period | null)[];
}

/** The period that a number means, and how it says so. */
export function periodFromNumber(
  value: number,
  system: DateSystem,
  fiscalYearStart = 1,
): { kind: PeriodKind; period: Period } | null {
  if (Number.isInteger(value)) {
    if (value >= 1900 && value <= 2199) return { kind: "year", period: yearPeriod(value, fiscalYearStart) };
    const [year, month] = [Math.floor(value / 100), value % 100];
    if (year >= 1900 && year <= 2199 && month >= 1 && month <= 12) {
      return { kind: "year and month", period: monthPeriod(year, month) };
    }
    const date = isoDateOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    if (value >= 19_000_101 && value <= 21_991_231 && date) {
      return { kind: "year, month and day", period: dayPeriod(date) };
    }
  }
  const date = dateFromSerial(value, system);
  return date && { kind: "serial", period: dayPeriod(date) };
}

/**
 * Reads the labels of a period column. Numbers and text do not mix: a formula that compares dates would pass over the text.
 * Blank cells are left to the caller, which knows whether the row holds anything.
 */
export function periodColumn(
  dimension: Dimension,
  source: GridColumn,
  system: DateSystem,
  options: PeriodTextOptions,
  problems: Problems,
): PeriodColumn {
  const first = firstRows(dimension);
  const cells = dimension.labels.map(
    (_, code): CellValue => source.rows[first[code]!]![source.index] ?? null,
  );
  const place = (code: number): string =>
    placeOf(source.sheet, source.firstRow + first[code]!, source.column);
  const kinds = new Set<PeriodKind>();
  const dayOrder = options.dayOrder ?? dayOrderOf(dimension.labels);
  const reading: PeriodTextOptions = dayOrder ? { ...options, dayOrder } : options;
  const numbers = cells.some((value) => typeof value === "number");
  const periods = cells.map((value, code): Period | null => {
    if (value === null || value === "") return null;
    if (typeof value === "number") {
      const read = periodFromNumber(value, system, options.fiscalYearStart);
      if (read) kinds.add(read.kind);
      else problems.add(financeError("DATE_UNREADABLE", { place: place(code), value }));
      return read && read.period;
    }
    const shown = JSON.stringify(value);
    const period = typeof value === "string" ? periodFromText(value, reading) : null;
    if (typeof value === "string" && !period && isAmbiguousDate(value)) {
      problems.add(financeError("DATE_AMBIGUOUS", { place: place(code), value: shown }));
    } else if (!period) {
      problems.add(financeError("DATE_UNREADABLE", { place: place(code), value: shown }));
    } else if (numbers) {
      problems.add(financeError("DATE_IS_TEXT", { place: place(code), value: shown }));
    }
    return period;
  });
  if (kinds.size > 1) {
    const odd = cells.findIndex(
      (value) => typeof value === "number" && periodFromNumber(value, system)?.kind !== [...kinds][0],
    );
    problems.add(
      financeError("DATE_UNREADABLE", {
        place: place(odd),
        value: `${labelFromCell(cells[odd] ?? null)} beside ${[...kinds].join(" and ")}`,
      }),
    );
  }
  return { kind: numbers ? ([...kinds][0] ?? "serial") : "text", periods };
}
