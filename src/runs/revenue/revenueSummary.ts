import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import { sumMinor } from "../../core/money/sumMinor";
import { recognisedToDate } from "../../core/revenue/reporting/scheduledAmounts";
import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import { isFurtherPage } from "../../reports/revenue/packSheets";
import type { PackContract } from "../../reports/revenue/RevenueReportInput";
import { summarySheets } from "../worker/ReportResult";
import type { RevenueComputation } from "./revenueComputation";
import type { ContractSummary, RevenueSummary } from "./RevenueResult";

/** What a preview shows of a computation. */
export function revenueSummary({ read, input, sheets }: RevenueComputation): RevenueSummary {
  return {
    period: periodLabel(input.time.period),
    currency: input.books.currency,
    contracts: input.contracts.map((contract) => contractSummary(contract, input.time.reported)),
    figures: sheets.flatMap(({ model, figures = [] }) =>
      figures.map(({ label, expected, format }) => ({
        label,
        amount: expected,
        sheet: model.name,
        isMoney: format === undefined,
      })),
    ),
    sheets: summarySheets(
      sheets.map((sheet) =>
        isFurtherPage(sheet.model.report) ? { ...sheet, note: furtherNote(sheet) } : sheet,
      ),
    ),
    rowsRead: read.rows,
    leftOut: input.leftOut,
    findings: input.findings,
    inputHash: input.run.inputHash,
  };
}

function contractSummary({ read, figures }: PackContract, reported: number): ContractSummary {
  const { facts, customer, currency } = read;
  const { obligations } = figures;
  const major = (minor: number): number => amountFromMinor(minor, facts.digits);
  return {
    id: facts.id,
    customer,
    currency,
    digits: facts.digits,
    allocated: major(sumMinor(obligations.map(({ allocated }) => allocated))),
    toDate: major(sumMinor(obligations.map(({ amounts }) => recognisedToDate(amounts, reported)))),
    obligations: obligations.length,
  };
}

function furtherNote({ note }: LaidOutSheet): string {
  return `It goes on here: one sheet does not hold all rows.${note === undefined ? "" : ` ${note}`}`;
}
