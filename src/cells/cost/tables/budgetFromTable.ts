import { dayNumber, isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { monthOf, type Period } from "../../../core/dates/period";
import { amountColumn } from "../../../core/table/amountColumn";
import type { CellValue } from "../../CellValue";
import type { GivenTable } from "../../table/TableSpec";
import { isTotalWord } from "../../totalRows";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn } from "./dayColumn";
import { foundRows, type FoundAs } from "./foundRows";
import { keptCodes, keptLabels, keptMinor, keptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { ReadBudget } from "./ReadBudget";
import { totalsAmong } from "./totalsAmong";
import { totalsLeftOut } from "./totalsLeftOut";

/**
 * Budget and actual of a table: rows of one currency, in the order of its rows. A blank amount counts as 0 and is marked.
 * @throws As `paymentsFromTable`.
 */
export function budgetFromTable(table: GivenTable, reading: CostReading): ReadBudget {
  const read = new CostRows<keyof typeof costTables.budget>(table, costTables.budget);
  const currency = oneCurrency(read, reading);
  const { days, lastDays, dayOrder, findings: dated } = dayColumn(read, "period", reading);
  const labels = {
    line: read.labels("line")!,
    costCentre: read.labels("costCentre"),
    type: read.labels("type"),
    owner: read.labels("owner"),
  };
  read.refuseBlankLabels("line", labels.line);
  const [actuals, budgets] = [read.numbers("actual", true)!, read.numbers("budget", true)!];
  const earned = read.numbers("earned", true);
  const kept = keptRows(
    read,
    [
      { role: "budget", amounts: budgets },
      { role: "actual", amounts: actuals },
      ...(earned ? [{ role: "earned" as const, amounts: earned }] : []),
    ],
    currency,
    reading,
  );
  const { rows } = kept;
  const { starts, ends } = wholeMonths(keptCodes(days, rows), keptCodes(lastDays, rows));
  const line = keptLabels(labels.line, kept)!;
  const budget = amountColumn(read.header("budget"), keptMinor(budgets, kept), kept.digits);
  const isTotal = line.labels.map(isTotalWord);
  const isRepeated = repeatedRows(rows, (row) => read.cells[row]!);
  const tell = (isMeant: (at: number) => boolean, as: FoundAs) =>
    foundRows(read, "line", kept, isMeant, budget.minor, currency.code, as).finding;
  return {
    columns: {
      line,
      days: ends,
      budget,
      actual: keptMinor(actuals, kept),
      currency: null,
    },
    starts,
    costCentre: keptLabels(labels.costCentre, kept),
    type: keptLabels(labels.type, kept),
    owner: keptLabels(labels.owner, kept),
    earned: earned && keptMinor(earned, kept),
    hasActual: Uint8Array.from(rows, (row) => (Number.isNaN(actuals[row]) ? 0 : 1)),
    hasBudget: Uint8Array.from(rows, (row) => (Number.isNaN(budgets[row]) ? 0 : 1)),
    currency: currency.code,
    digits: kept.digits,
    sheetRows: keptCodes(read.sheetRows, rows),
    rows: read.size,
    leftOut: kept.leftOut,
    dayOrder,
    findings: [
      ...read.slips,
      ...totalsLeftOut(kept, read.header("period")),
      ...dated,
      ...tell((at) => isTotal[line.codes[at]!]!, totalsAmong("line")),
      ...tell((at) => isRepeated[at] === 1, {
        code: "DUPLICATE_ROWS",
        text: "row(s) repeat another row in every cell, and are counted",
        remedy: "Check that nothing was entered twice.",
      }),
    ],
  };
}

/** Marks rows (1) that hold in every cell what a row before them holds. */
function repeatedRows(rows: Int32Array, cellsOf: (row: number) => readonly CellValue[]): Uint8Array {
  const met = new Set<string>();
  return Uint8Array.from(rows, (row) => {
    const key = JSON.stringify(cellsOf(row));
    const isRepeated = met.has(key);
    met.add(key);
    return isRepeated ? 1 : 0;
  });
}

/** Periods by their first and last days, where a single day stands for its month. */
function wholeMonths(
  days: Int32Array,
  lastDays: Int32Array,
): { readonly starts: Int32Array; readonly ends: Int32Array } {
  const months = new Map<number, Period>();
  const starts = days.slice();
  const ends = lastDays.slice();
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day !== lastDays[row]) continue;
    let month = months.get(day);
    if (!month) months.set(day, (month = monthOf(isoDateFromDayNumber(day))));
    starts[row] = dayNumber(month.first);
    ends[row] = dayNumber(month.last);
  }
  return { starts, ends };
}
