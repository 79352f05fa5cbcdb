import { serialFromDate, type DateSystem } from "../../../cells/serialDate";
import { isOneMonth, type Period } from "../../../core/dates/period";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { ContractClosing } from "../../../core/revenue/closing/contractClosing";
import { balanceRoles } from "../../../cells/recognition/contracts/contractTables";
import type { Books } from "../RevenueReportInput";
import type { ClosedRow, ClosingStamp } from "./ClosedRow";

/** What contracts are closed with in a period. */
export interface ClosedSpan {
  readonly period: Period;
  readonly contracts: readonly ContractClosing[];
}

/** The rows that close a period: of each contract its obligations and then its balances; one row where there is nothing. */
export function closedRows(
  { period, contracts }: ClosedSpan,
  books: Books,
  { at, by, note, runId }: ClosingStamp,
  system: DateSystem,
): readonly ClosedRow[] {
  const row = (cells: ClosedRow["cells"]): ClosedRow => ({
    period,
    isClosed: true,
    cells: {
      period: periodCell(period, system),
      status: "closed",
      ...cells,
      closedAt: at,
      closedBy: by,
      note: note === "" ? null : note,
      runId,
    },
  });
  if (contracts.length === 0) return [row({})];
  return contracts.flatMap(({ id, currency, digits, recognised, revenue, parts, balances }) => [
    ...recognised.map(({ obligation, minor }) =>
      row({ contract: id, obligation, currency, recognised: amountFromMinor(minor, digits) }),
    ),
    row({
      contract: id,
      currency: books.currency,
      periodRevenue: amountFromMinor(revenue, books.digits),
      ...(parts && {
        caughtUp: amountFromMinor(parts.caughtUp, books.digits),
        refunded: amountFromMinor(parts.refunded, books.digits),
      }),
      ...Object.fromEntries(
        balanceRoles.map((role) => [role, amountFromMinor(balances[role], books.digits)]),
      ),
    }),
  ]);
}

/** A month is its last day; what was before the first closed month is written as a stretch of days. */
function periodCell(period: Period, system: DateSystem): string | number {
  return isOneMonth(period) ? serialFromDate(period.last, system) : `${period.first}..${period.last}`;
}
