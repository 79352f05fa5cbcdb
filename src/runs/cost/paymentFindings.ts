import { shownMoney } from "../../cells/cost/tables/foundRows";
import type { ReadPayments } from "../../cells/cost/tables/ReadPayments";
import { supplierSpellings } from "../../cells/cost/tables/supplierSpellings";
import { placeOf } from "../../cells/place";
import type { Finding } from "../../cells/problems";
import type { NearSuppliers } from "../../core/cost/search/NearSupplier";
import { dayNumber } from "../../core/dates/isoDate";
import { monthOf } from "../../core/dates/period";
import type { CostTask } from "./CostTask";
import { runDay } from "./latestPaid";

/** What was odd in the payments of a task: cells, suppliers under several spellings, dates after the month of the run. */
export function paymentFindings(
  task: CostTask,
  payments: ReadPayments,
  suppliers: NearSuppliers,
): readonly Finding[] {
  const { sheet, columns } = task.tables.payments!;
  const place = (role: "date" | "supplier") => (row: number) =>
    placeOf(sheet, row, columns.get(role)!.column);
  return [
    ...payments.findings,
    ...datedLater(task, payments, place("date")),
    ...supplierSpellings(payments, suppliers, place("supplier")),
  ];
}

function datedLater(
  { run }: CostTask,
  { columns: { days, amount }, sheetRows, digits, currency }: ReadPayments,
  placeOfRow: (row: number) => string,
): readonly Finding[] {
  const { last } = monthOf(runDay(run));
  const until = dayNumber(last);
  let [rows, minor, first] = [0, 0, -1];
  for (let row = 0; row < days.length; row++) {
    if (days[row]! <= until) continue;
    rows++;
    minor += amount.minor[row]!;
    if (first < 0) first = row;
  }
  if (first < 0) return [];
  const text = `${rows} payment(s) are dated after ${last}, the month of this run: ${shownMoney(minor, digits, currency)} together. Correct the dates if that is a slip.`;
  return [{ code: "DATED_LATER", text, rows, cell: placeOfRow(sheetRows[first]!) }];
}
