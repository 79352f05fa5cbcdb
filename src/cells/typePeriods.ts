import { isWholeMonths, type Period } from "../core/dates/period";
import type { CellValue } from "./CellValue";
import { labelFromCell } from "./labelFromCell";
import { dayOrderOf, periodFromText, type PeriodTextOptions } from "./periodText";
import { serialFromDate } from "./serialDate";
import type { TypedKind } from "./typedTable";

/**
 * Makes days and months of a column's texts serials of the 1900 system, in place, and years numbers; other periods stay text.
 * @param unreadable Told of each text that is no period, once; it stays as it is.
 */
export function typePeriods(
  rows: readonly CellValue[][],
  index: number,
  options: PeriodTextOptions,
  unreadable: (row: number, text: string) => void,
): TypedKind {
  const byText = new Map<string, Period | null>();
  const dayOrder = options.dayOrder ?? dayOrderOf(rows.map((row) => labelFromCell(row[index] ?? null)));
  const reading: PeriodTextOptions = dayOrder ? { ...options, dayOrder } : options;
  rows.forEach((row, at) => {
    const text = labelFromCell(row[index] ?? null).trim();
    if (text === "" || byText.has(text)) return;
    const period = periodFromText(text, reading);
    byText.set(text, period);
    if (!period) unreadable(at, text);
  });
  const periods = [...byText].flatMap(([text, period]) => (period ? [{ text, period }] : []));
  const kind: TypedKind = periods.every(({ period }) => period.first === period.last)
    ? "day"
    : periods.every(
          ({ period }) => isWholeMonths(period) && period.first.slice(0, 7) === period.last.slice(0, 7),
        )
      ? "month"
      : periods.every(({ text }) => /^\d{4}$/.test(text))
        ? "year"
        : "text";
  if (kind === "text") return kind;
  for (const row of rows) {
    const text = labelFromCell(row[index] ?? null).trim();
    const period = byText.get(text);
    if (period) row[index] = kind === "year" ? Number(text) : serialFromDate(period.first, 1900);
    else if (text === "") row[index] = null;
  }
  return kind;
}
