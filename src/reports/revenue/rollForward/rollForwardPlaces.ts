import { sheetPrefix } from "../../../cells/place";
import { absolute } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import { packSheets } from "../packSheets";
import type { RevenueReportInput } from "../RevenueReportInput";
import { shownMonths } from "../schedule/monthColumns";
import type { RollForwardColumns } from "./RollForwardColumns";
import { rolledBalances } from "./rolledBalances";

/** Rows of the first sheet of the Roll-forward that do not depend on its contracts. */
export function monthRows({ time }: RevenueReportInput) {
  const section = sheetFrame.firstLine;
  const first = section + 1;
  const firstReported = first + shownMonths(time, time.period)!.from;
  const last = first + time.reported - 1;
  return { section, first, firstReported, last, period: last + 1 } as const;
}

/**
 * Formula, without "=", for how far debits of the reported period go beyond its credits on the account of a balance, as
 * the Roll-forward shows it.
 * @param balance Its place in `rolledBalances`.
 */
export function debitsLessCredits(
  input: RevenueReportInput,
  { balances }: RollForwardColumns,
  balance: number,
): string {
  const { opening, closing } = balances[balance]!;
  const { period } = monthRows(input);
  const sheet = sheetPrefix(packSheets.rollForward.name);
  const [from, to] = [opening, closing].map((column) => sheet + absolute(period, column));
  return rolledBalances[balance]!.debit === 1 ? `${to}-${from}` : `${from}-${to}`;
}
