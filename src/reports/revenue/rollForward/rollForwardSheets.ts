import { sheetPrefix } from "../../../cells/place";
import { lineId, headerKey } from "../../PriorSheet";
import { relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { fittedColumns } from "../../frame/fittedColumns";
import { sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { writePackTitle } from "../packFrame";
import { packSheets } from "../packSheets";
import { priorOfPages } from "../priorOfPages";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { KeyFigure, LaidOutSheet } from "../../frame/LaidOutSheet";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { SchedulePage } from "../schedule/scheduleSheet";
import { contractLineId, writeContracts } from "./contractBlock";
import { contractPages, type ContractPage } from "./ContractPage";
import { periodClosing, writeMonths } from "./monthBlock";
import { PeriodRevenue } from "./PeriodRevenue";
import { rollForwardColumns, rollForwardUserHeading, type RollForwardColumns } from "./RollForwardColumns";
import { rollForwardConventions } from "./rollForwardConventions";
import { writeRollForwardChecks } from "./rollForwardChecks";
import { deferredMovements, rolledBalances } from "./rolledBalances";
import { rolledMonths, type RolledMonths } from "./rolledMonths";
import { monthRows } from "./rollForwardPlaces";
import { writeTieOut } from "./tieOutBlock";

/**
 * How deferred revenue, contract assets, refund liabilities and contract costs move: by month, and by contract in the
 * reported period; beside them the balances of the general ledger.
 * @source ASC 606-10-50-8 to 50-10, IFRS 15.116 to 118; ASC 340-40-50-3, IFRS 15.128.
 */
export function rollForwardSheets(
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
): readonly LaidOutSheet[] {
  const columns = rollForwardColumns();
  const pages = contractPages(input);
  const revenue = new PeriodRevenue(input, schedule);
  const months = rolledMonths(input);
  return pages.map((page) => rollForwardSheet(input, columns, pages, page, revenue, months));
}

function rollForwardSheet(
  input: RevenueReportInput,
  columns: RollForwardColumns,
  pages: readonly ContractPage[],
  page: ContractPage,
  revenue: PeriodRevenue,
  months: RolledMonths,
): LaidOutSheet {
  const sheet = new SheetBuilder(page.sheet);
  const prior = input.priors.get(page.report) ?? null;
  writeHeadings(sheet, columns);
  const isFirst = page.page === 0;
  if (isFirst) writeMonths(sheet, input, columns, months);
  const tieOut = isFirst ? writeTieOut(sheet, input, columns, pages, months, prior) : null;
  const written = priorOfPages(input, "rollForward");
  writeContracts(sheet, input, columns, page, revenue, written.notes);
  const retired = writeRetiredComments(
    sheet,
    isFirst ? written : null,
    lineIds(pages),
    { [rollForwardUserHeading]: columns.comment },
    page.total + 2,
  );
  const checks = writeRollForwardChecks(
    sheet,
    input,
    columns,
    pages,
    page,
    { revenue, months },
    prior,
    retired + 1,
  );
  const status = columns.deferred.movements[2]!;
  const shown = pages.reduce((sum, { contracts }) => sum + contracts.length, 0);
  const conventions = rollForwardConventions(input, input.contracts.length - shown);
  writeConventions(sheet, checks.bottom + 2, status, conventions);
  const message = writePackTitle(sheet, input, {
    message: isFirst
      ? periodMessage(input, columns)
      : `"Contracts, sheet ${page.page + 1} of ${pages.length}"`,
    measure: "Deferred revenue, contract assets, refund liabilities and contract costs",
    prior,
  });
  const statusFormats = writeStatus(sheet, status, checks);
  const model = framedSheet(sheet, input.run, {
    report: page.report,
    message,
    columns: fittedColumns(columns.models, sheet.rows()),
    inputs: tieOut?.inputs ?? [],
    conditionalFormats: [
      ...statusFormats,
      ...(tieOut?.conditionalFormats ?? []),
      ...checks.conditionalFormats,
    ],
  });
  return isFirst ? { model, checks, figures: rollForwardFigures(input, columns, months) } : { model, checks };
}

function* lineIds(pages: readonly ContractPage[]): Iterable<string> {
  for (const { contracts } of pages) {
    for (const { contract } of contracts) yield lineId(...contractLineId(contract));
  }
}

/** The closing balances, for the front sheet. */
function rollForwardFigures(
  input: RevenueReportInput,
  columns: RollForwardColumns,
  months: RolledMonths,
): readonly KeyFigure[] {
  return rolledBalances.map((balance, index) => ({
    label: balance.title,
    formula:
      sheetPrefix(packSheets.rollForward.name) +
      relative(monthRows(input).period, columns.balances[index]!.closing),
    expected: periodClosing(input, balance, months),
  }));
}

function writeHeadings(sheet: SheetBuilder, columns: RollForwardColumns): void {
  const { groups, headers } = sheetFrame;
  const heading: CellFormat = { look: "header" };
  const right: CellFormat = { look: "header", align: "right" };
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, columns.label, "Month or contract", heading);
  sheet.value(headers, columns.currency, "Currency", heading);
  sheet.value(headers, columns.customer, "Customer", heading);
  rolledBalances.forEach((balance, index) => {
    const { opening, movements, closing } = columns.balances[index]!;
    const last = index === 0 ? columns.nonCurrent : closing;
    sheet.value(groups, opening, balance.title, { look: "section" });
    sheet.fill(groups, opening, last, { look: "section" });
    sheet.value(headers, opening, "Opening", right);
    movements.forEach((column, at) => sheet.value(headers, column, balance.movements[at]!.heading, right));
    sheet.value(headers, closing, "Closing", right);
  });
  sheet.value(headers, columns.current, "Current", right);
  sheet.value(headers, columns.nonCurrent, "Non-current", right);
  sheet.value(headers, columns.source, "Source", { ...heading, indent: 1 });
  sheet.value(headers, columns.comment, rollForwardUserHeading, heading);
}

/** Formula that says how deferred revenue moved in the reported period. */
function periodMessage(input: RevenueReportInput, { deferred }: RollForwardColumns): string {
  const { period } = monthRows(input);
  const shown = (label: string, sign: "" | "-", ...cells: readonly number[]): string => {
    const sum = cells.map((column) => sign + relative(period, column)).join(sign === "" ? "+" : "");
    return `"${label} "&TEXT(${sum},"#,##0")`;
  };
  const { billings, recognised, caughtUp } = deferredMovements;
  const { movements } = deferred;
  return [
    shown("Deferred revenue went from", "", deferred.opening),
    shown(" to", "", deferred.closing),
    shown(": billed", "", movements[billings]!),
    shown(", recognised", "-", movements[recognised]!, movements[caughtUp]!),
    `"."`,
  ].join("&");
}
