import { type ChecksTable, type Checks } from "../../checks/ChecksTable";
import { textLiteral } from "../../formula/text";
import { exactDifference } from "../../../core/money/minorUnits";
import type { PriorSheet } from "../../PriorSheet";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import { inMajor, unitOf } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { sumOfPages, type ContractPage } from "./ContractPage";
import { periodClosing } from "./monthBlock";
import type { PeriodRevenue } from "./PeriodRevenue";
import type { RollForwardColumns } from "./RollForwardColumns";
import { deferredMovements, rolledBalances } from "./rolledBalances";
import type { RolledMonths } from "./rolledMonths";
import { monthRows } from "./rollForwardPlaces";
import { tiedClosing, typedBalance } from "./tieOutBlock";
import { packChecks } from "../packChecks";

/** Checks of a page's own rows; the first page compares all of them with the months, the Schedule and the ledger too. */
export function writeRollForwardChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  pages: readonly ContractPage[],
  page: ContractPage,
  { revenue, months }: { readonly revenue: PeriodRevenue; readonly months: RolledMonths },
  prior: PriorSheet | null,
  top: number,
): Checks {
  const amounts = columns.deferred.opening;
  const checks = packChecks(sheet, input, top, {
    title: columns.label,
    of: columns.customer,
    source: amounts,
    report: amounts + 1,
    difference: amounts + 2,
    status: amounts + 3,
  });
  const all = new AllContracts(checks, input, columns, pages, months);
  if (page.page === 0) {
    all.revenue(revenue);
    all.months();
    all.closings();
    all.ledger(prior);
  }
  ofRows(checks, input, columns, page);
  return checks.finish();
}

/** What holds for all contracts together. */
class AllContracts {
  readonly #row: number;

  constructor(
    private readonly checks: ChecksTable,
    private readonly input: RevenueReportInput,
    private readonly columns: RollForwardColumns,
    private readonly pages: readonly ContractPage[],
    private readonly rolled: RolledMonths,
  ) {
    this.#row = monthRows(input).period;
  }

  revenue(revenue: PeriodRevenue): void {
    const { movements } = this.columns.deferred;
    const { recognised, caughtUp } = deferredMovements;
    const { deferred } = this.rolled.period;
    const cells = [recognised, caughtUp].map((at) => relative(this.#row, movements[at]!));
    this.checks.compare({
      title: "Revenue is that of the Schedule",
      of: "by month",
      source: revenue.ofAll(),
      report: `-(${cells.join("+")})`,
      kind: "amount",
      expected: inMajor(this.input, deferred.recognised + deferred.caughtUp),
    });
  }

  /** Each figure of a balance, from its opening to its closing. */
  months(): void {
    rolledBalances.forEach(({ title }, index) => {
      const { opening, movements, closing } = this.columns.balances[index]!;
      const apart = [opening, ...movements, closing].map(
        (column) => `ABS(${relative(this.#row, column)}-(${sumOfPages(this.pages, column)}))`,
      );
      this.checks.compare({
        title: "By month and by contract differ by",
        of: title,
        source: apart.join("+"),
        report: 0,
        kind: "amount",
        expected: 0,
      });
    });
  }

  closings(): void {
    rolledBalances.forEach((balance, index) => {
      const closing = periodClosing(this.input, balance, this.rolled);
      this.checks.compare({
        title: "Opening and movements lead to the balance struck",
        of: balance.title,
        source: relative(this.#row, this.columns.balances[index]!.closing),
        report: closing,
        kind: "amount",
        expected: closing,
      });
    });
  }

  ledger(prior: PriorSheet | null): void {
    rolledBalances.forEach((balance, index) => {
      const closing = tiedClosing(this.input, this.columns, index);
      const typed = typedBalance(prior, balance);
      const struck = periodClosing(this.input, balance, this.rolled);
      this.checks.compare({
        title: "Ledger, where its balance is given",
        of: balance.title,
        source: `IF(ISBLANK(${balance.input}),${closing},N(${balance.input}))`,
        report: closing,
        kind: "amount",
        knownDifference: typed === null ? 0 : exactDifference(struck, typeof typed === "number" ? typed : 0),
      });
    });
  }
}

function ofRows(
  checks: ChecksTable,
  input: RevenueReportInput,
  columns: RollForwardColumns,
  { first, last }: ContractPage,
): void {
  const range = (column: number): string => absoluteRange(column, first, last);
  const [deferred, asset, refund] = columns.balances;
  const none = (title: string, of: string, source: string): void =>
    checks.compare({ title, of, source, report: 0, kind: "count", expected: 0 });
  const split = `${range(deferred!.closing)}-${range(columns.current)}-${range(columns.nonCurrent)}`;
  none(
    "Contracts whose liability is not current and non-current",
    "these rows",
    `SUMPRODUCT((ABS(${split})>=FO_TOLERANCE)*1)`,
  );
  const isNotZero = (column: number): string => `(ABS(${range(column)})>=FO_TOLERANCE)`;
  none(
    "Contracts with both an asset and a liability",
    "these rows",
    `SUMPRODUCT(${isNotZero(deferred!.closing)}*${isNotZero(asset!.closing)})`,
  );
  const rates = [deferred!.movements[deferredMovements.exchangeRates]!, refund!.movements.at(-1)!];
  const apart = rates.map((column) => `ABS(${range(column)})`).join("+");
  const own = `EXACT(${range(columns.currency)}&"",${textLiteral(input.books.currency ?? "")})`;
  none(
    "Contracts that rates move, though they are in the currency of the books",
    unitOf(input),
    `SUMPRODUCT(${own}*((${apart})>=FO_TOLERANCE))`,
  );
}
