import { absoluteRange, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { CampaignReportInput, TiedAccount } from "../CampaignReportInput";
import { LabelSums } from "../LabelSums";
import { frontColumns as c } from "./frontColumns";
import type { SourceSums } from "./SourceSums";

/** Cells that checks compare; null for what no table tells. */
export interface TiedCells {
  readonly bottom: number;
  readonly spend: string | null;
  readonly budget: string | null;
  readonly booked: string | null;
  readonly ledgerSpend: string | null;
  readonly ledgerBudget: string | null;
  readonly ledgerRevenue: string | null;
}

/** Writes what touch log, campaigns and ledger say of spend, budget and revenue, each account by itself. */
export function writeTies(
  sheet: SheetBuilder,
  input: CampaignReportInput,
  sums: SourceSums,
  top: number,
): TiedCells {
  const { ties, formats, places } = input;
  const { refs } = sums;
  const amount: CellFormat = { number: formats.amount, align: "right" };
  sheet.value(top, c.campaign, "Ties: what the books say", { look: "section" });
  sheet.fill(top, c.campaign, c.comment, { look: "section" });
  const headings = [
    [c.campaign, "Source", "left"],
    [c.channel, "Account", "left"],
    [c.budget, "Budget", "right"],
    [c.spend, "Spend", "right"],
    [c.revenue, "Revenue", "right"],
  ] as const;
  for (const [column, heading, align] of headings)
    sheet.value(top + 1, column, heading, { look: "header", align });
  sheet.fill(top + 1, c.campaign, c.revenue, { look: "header" });
  let row = top + 2;
  const write = (label: string, column: number, formula: string | null, known?: number): string | null => {
    if (formula === null) return null;
    sheet.value(row, c.campaign, label, { indent: 1 });
    sheet.formula(row, column, formula, amount, known);
    return inColumn(row, column);
  };
  const budgets = refs.column("campaigns", "budget");
  const budget = write("Campaigns", c.budget, budgets && `SUM(${budgets})`);
  const spend = write(places.spend ? "Campaign spend" : "Campaigns", c.spend, sums.allSpend);
  if (budget !== null && spend !== null && places.spend) {
    sheet.value(row, c.campaign, "Campaigns and campaign spend", { indent: 1 });
  }
  if (budget !== null || spend !== null) row++;
  const values = refs.column("touches", "value") ?? refs.column("paths", "value");
  const booked = write(places.touches ? "Touch log" : "Paths", c.revenue, values && `SUM(${values})`);
  if (booked !== null) row++;
  const accounts = refs.column("ledger", "account");
  if (!ties || accounts === null) {
    return {
      bottom: row - 1,
      spend,
      budget,
      booked,
      ledgerSpend: null,
      ledgerBudget: null,
      ledgerRevenue: null,
    };
  }
  const byAccount = new LabelSums(accounts, input.spellings("ledger", "account"));
  const [actuals, budgeted] = [refs.column("ledger", "actual")!, refs.column("ledger", "budget")];
  const account = ({ key, account: name }: TiedAccount) => {
    sheet.value(row, c.campaign, "Ledger", { indent: 1 });
    sheet.value(row, c.channel, name, { number: "text" });
    return { key, name, cell: inColumn(row, c.channel) };
  };
  const bold: CellFormat = { ...amount, bold: true, border: "top" };
  const together = (label: string, first: number, columns: readonly number[]): readonly string[] => {
    sheet.value(row, c.campaign, label, { bold: true, border: "top", indent: 1 });
    for (const column of columns) {
      sheet.formula(row, column, `SUM(${absoluteRange(column, first, row - 1)})`, bold);
    }
    sheet.fill(row, c.campaign, c.revenue, { border: "top" });
    return columns.map((column) => inColumn(row, column));
  };
  let ledgerSpend: string | null = null;
  let ledgerBudget: string | null = null;
  let ledgerRevenue: string | null = null;
  if (ties.spend.length > 0) {
    const first = row;
    for (const each of ties.spend) {
      const named = account(each);
      sheet.formula(row, c.spend, byAccount.sum(actuals, named), amount, each.actual);
      if (budgeted !== null)
        sheet.formula(row, c.budget, byAccount.sum(budgeted, named), amount, each.budget);
      row++;
    }
    const columns = budgeted === null ? [c.spend] : [c.spend, c.budget];
    const cells = together("Ledger, accounts of spend", first, columns);
    [ledgerSpend = null, ledgerBudget = null] = cells;
    row++;
  }
  if (ties.revenue.length > 0) {
    const first = row;
    const sign = ties.isRevenueNegative ? -1 : 1;
    for (const each of ties.revenue) {
      const sum = byAccount.sum(actuals, account(each));
      const formula = ties.isRevenueNegative ? `-(${sum})` : sum;
      sheet.formula(row++, c.revenue, formula, amount, sign * each.actual || 0);
    }
    [ledgerRevenue = null] = together("Ledger, accounts of revenue", first, [c.revenue]);
    row++;
  }
  return { bottom: row - 1, spend, budget, booked, ledgerSpend, ledgerBudget, ledgerRevenue };
}
