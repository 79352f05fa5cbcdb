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
  /** A formula: what the column of values holds, less what of it is not credited. */
  readonly booked: string | null;
  readonly ledgerSpend: string | null;
  readonly ledgerBudget: string | null;
  readonly ledgerRevenue: string | null;
}

/** Writes what campaigns, touch log and ledger say of budget, spend and revenue, each account by itself. */
export function writeTies(
  sheet: SheetBuilder,
  input: CampaignReportInput,
  sums: SourceSums,
  top: number,
): TiedCells {
  sheet.value(top, c.campaign, "Ties: what the books say", { look: "section" });
  sheet.fill(top, c.campaign, c.comment, { look: "section" });
  for (const [column, heading, align] of headings) {
    sheet.value(top + 1, column, heading, { look: "header", align });
  }
  sheet.fill(top + 1, c.campaign, c.revenue, { look: "header" });
  const own = writeOwn(sheet, input, sums, top + 2);
  return { ...own, ...writeLedger(sheet, input, sums, own.bottom + 1) };
}

const headings = [
  [c.campaign, "Source", "left"],
  [c.channel, "Account", "left"],
  [c.budget, "Budget", "right"],
  [c.spend, "Spend", "right"],
  [c.revenue, "Revenue", "right"],
] as const;

/** Of values that make no credit, less than this is the noise of adding up. */
const noise = 5e-7;

/** What campaigns, campaign spend and journeys add up to. */
function writeOwn(
  sheet: SheetBuilder,
  { places, formats, uncredited, hasValues }: CampaignReportInput,
  { refs, allSpend }: SourceSums,
  top: number,
): Pick<TiedCells, "bottom" | "spend" | "budget" | "booked"> {
  const amount: CellFormat = { number: formats.amount, align: "right" };
  let row = top;
  const write = (label: string, column: number, formula: string | null): string | null => {
    if (formula === null) return null;
    sheet.value(row, c.campaign, label, { indent: 1 });
    sheet.formula(row, column, formula, amount);
    return inColumn(row, column);
  };
  const budgets = refs.column("campaigns", "budget");
  const money =
    budgets === null ? "Campaign spend" : places.spend ? "Campaigns and campaign spend" : "Campaigns";
  const budget = write(money, c.budget, budgets && `SUM(${budgets})`);
  const spend = write(money, c.spend, allSpend);
  if (budget !== null || spend !== null) row++;
  const values = refs.column("touches", "value") ?? refs.column("paths", "value");
  let booked = write(places.touches ? "Touch log" : "Paths", c.revenue, values && `SUM(${values})`);
  if (booked === null) return { bottom: row - 1, spend, budget, booked };
  row++;
  if (hasValues && Math.abs(uncredited) >= noise) {
    // Rows that were left out, values of rows that do not convert; below 0 what a sum passes over, such as text.
    sheet.value(row, c.campaign, "Of it not credited", { indent: 1, look: "quiet" });
    sheet.value(row, c.revenue, uncredited, { ...amount, look: "quiet" });
    booked = `${booked}-${inColumn(row++, c.revenue)}`;
  }
  return { bottom: row - 1, spend, budget, booked };
}

/** What the ledger says, account by account. */
function writeLedger(
  sheet: SheetBuilder,
  { ties, formats, spellings }: CampaignReportInput,
  { refs }: SourceSums,
  top: number,
): Pick<TiedCells, "bottom" | "ledgerSpend" | "ledgerBudget" | "ledgerRevenue"> {
  const none = { ledgerSpend: null, ledgerBudget: null, ledgerRevenue: null };
  const accounts = refs.column("ledger", "account");
  if (!ties || accounts === null) return { bottom: top - 1, ...none };
  const amount: CellFormat = { number: formats.amount, align: "right" };
  const byAccount = new LabelSums(accounts, spellings("ledger", "account"));
  const [actual, budget] = [refs.column("ledger", "actual")!, refs.column("ledger", "budget")];
  let row = top;
  const block = (
    label: string,
    listed: readonly TiedAccount[],
    columns: readonly {
      readonly at: number;
      readonly of: string;
      readonly sign: 1 | -1;
      readonly figure: "actual" | "budget";
    }[],
  ): readonly string[] => {
    if (listed.length === 0) return [];
    const first = row;
    for (const each of listed) {
      sheet.value(row, c.campaign, "Ledger", { indent: 1 });
      sheet.value(row, c.channel, each.account, { number: "text" });
      const named = { key: each.key, name: each.account, cell: inColumn(row, c.channel) };
      for (const { at, of, sign, figure } of columns) {
        const sum = byAccount.sum(of, named);
        sheet.formula(row, at, sign < 0 ? `-(${sum})` : sum, amount, sign * each[figure] || 0);
      }
      row++;
    }
    sheet.value(row, c.campaign, label, { bold: true, border: "top", indent: 1 });
    for (const { at } of columns) {
      const bold: CellFormat = { ...amount, bold: true, border: "top" };
      sheet.formula(row, at, `SUM(${absoluteRange(at, first, row - 1)})`, bold);
    }
    sheet.fill(row, c.campaign, c.revenue, { border: "top" });
    row++;
    return columns.map(({ at }) => inColumn(row - 1, at));
  };
  const [ledgerSpend = null, ledgerBudget = null] = block("Ledger, accounts of spend", ties.spend, [
    { at: c.spend, of: actual, sign: 1, figure: "actual" },
    ...(budget === null ? [] : [{ at: c.budget, of: budget, sign: 1, figure: "budget" } as const]),
  ]);
  const [ledgerRevenue = null] = block("Ledger, accounts of revenue", ties.revenue, [
    { at: c.revenue, of: actual, sign: ties.isRevenueNegative ? -1 : 1, figure: "actual" },
  ]);
  return { bottom: row - 1, ledgerSpend, ledgerBudget, ledgerRevenue };
}
