import { periodLabel } from "../../core/dates/period";
import { amountFromMinor } from "../../core/money/minorUnits";
import { sumMinor } from "../../core/money/sumMinor";
import { recognisedToDate } from "../../core/revenue/reporting/scheduledAmounts";
import { isFurtherPage } from "../../reports/revenue/packSheets";
import type { PackContract } from "../../reports/revenue/RevenueReportInput";
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
    sheets: sheets.map(({ model, note }) => ({
      name: model.name,
      rows: model.rows.length,
      notes: [
        ...(isFurtherPage(model.report) ? ["It goes on here: one sheet does not hold all rows."] : []),
        ...(note === undefined ? [] : [note]),
      ],
    })),
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
