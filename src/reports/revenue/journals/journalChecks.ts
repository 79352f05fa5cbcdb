import { journalStyles } from "../../../core/revenue/recognition/contract/journal";
import { type ChecksTable, type Checks } from "../../checks/ChecksTable";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { RevenueReportInput } from "../RevenueReportInput";
import { PeriodRevenue } from "../rollForward/PeriodRevenue";
import { rollForwardColumns } from "../rollForward/RollForwardColumns";
import { debitsLessCredits } from "../rollForward/rollForwardPlaces";
import { rolledBalances } from "../rollForward/rolledBalances";
import type { SchedulePage } from "../schedule/scheduleSheet";
import { accountRow, methodTotal } from "./accountSummary";
import type { Account, AccountSums } from "./AccountSums";
import { journalColumns as columns } from "./JournalColumns";
import type { JournalPage } from "./JournalPage";
import { packChecks } from "../packChecks";

/** Checks of a page's own lines; the first page compares their sums with the Schedule and the Roll-forward too. */
export function writeJournalChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
  sums: AccountSums,
  page: JournalPage,
  top: number,
): Checks {
  const checks = packChecks(sheet, input, top, {
    title: columns.method,
    of: columns.account,
    source: columns.debit,
    report: columns.credit,
    difference: columns.balance,
    status: columns.source,
  });
  if (page.page === 0) ofSums(checks, input, schedule, sums);
  checks.compare({
    title: "Contracts whose debits are not their credits",
    of: "these lines",
    source: unbalanced(page),
    report: 0,
    kind: "count",
    expected: 0,
  });
  return checks.finish();
}

function ofSums(
  checks: ChecksTable,
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
  sums: AccountSums,
): void {
  const revenue = new PeriodRevenue(input, schedule).ofAll();
  for (const style of journalStyles) {
    const total = methodTotal(style);
    checks.compare({
      title: "Debits are credits",
      of: style,
      source: relative(total, columns.debit),
      report: relative(total, columns.credit),
      kind: "amount",
      expected: sums.of(style, null).debit,
    });
    const net = (account: Account): string => relative(accountRow(style, account), columns.balance);
    checks.compare({
      title: "Revenue and its offset are the Schedule's revenue",
      of: style,
      source: revenue,
      report: `-(${net("Revenue")}+${net("Revenue offset")})`,
      kind: "amount",
    });
    rolledBalances.forEach(({ account }, index) =>
      checks.compare({
        title: `${account} moves as in the Roll-forward`,
        of: style,
        source: debitsLessCredits(input, rollForwardColumns(), index),
        report: net(account),
        kind: "amount",
        expected: sums.of(style, account).net,
      }),
    );
  }
}

/** Counts the last lines of a contract by a method after which a balance is left. */
function unbalanced({ first, last }: JournalPage): string {
  const goesOn = [columns.method, columns.contract].map(
    (column) => `EXACT(${absoluteRange(column, first, last)},${absoluteRange(column, first + 1, last + 1)})`,
  );
  const left = `(ABS(${absoluteRange(columns.balance, first, last)})>=FO_TOLERANCE)`;
  return `SUMPRODUCT((1-${goesOn.join("*")})*${left})`;
}
