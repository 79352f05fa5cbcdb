import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type { CampaignLine, CreditedFigures, PipelineFigures } from "../CampaignReportInput";
import type { CampaignCells } from "./CampaignCells";
import { frontColumns as c, type FrontColumn } from "./frontColumns";

export const noCampaign = "(no campaign)";
export const unattributed = "Unattributed";

/** Writes the campaigns together, what is credited to none, and the total as booked. */
export function writeTotals(cells: CampaignCells): void {
  const { places, input } = cells;
  writeAll(cells);
  writeOthers(cells, places.noCampaign, noCampaign, input.noCampaign);
  writeOthers(cells, places.unattributed, unattributed, input.unattributed);
  writeTotal(cells);
}

/** What was spent on the campaigns, and what is attributed to them; credits that overlap are not added up. */
function writeAll(cells: CampaignCells): void {
  const { places, input, sheet } = cells;
  const row = places.campaigns;
  const format: CellFormat = { bold: true, border: "top" };
  const all = (column: FrontColumn, of: (line: CampaignLine) => number, number = cells.amount): number => {
    const known = input.lines.reduce((sum, line) => sum + of(line), 0);
    cells.formula(row, column, `SUM(${places.ownColumn(column)})`, known, { ...format, number });
    return known;
  };
  sheet.value(row, c.campaign, "All campaigns", format);
  const budget = all("budget", (line) => line.budget ?? 0);
  all("requested", ({ requested }) => requested);
  const committed = all("committed", (line) => line.committed);
  const spend = all("spend", (line) => line.spend);
  cells.budget(row, budget, committed, spend, format);
  if (!input.overlaps) {
    const conversions = all("conversions", (line) => line.conversions, "amount2");
    const revenue = all("revenue", (line) => line.revenue);
    if (input.hasValues && input.hasCampaignCredits) cells.returns(row, spend, revenue, format);
    const told = input.lines.find((line) => line.pipeline !== null)?.pipeline;
    const allTold = (column: "newCustomers" | "margin", number = cells.amount): number | null => {
      if (told?.[column] !== null) return all(column, (line) => line.pipeline?.[column] ?? 0, number);
      cells.none(row, column, format);
      return null;
    };
    const pipeline = told
      ? {
          newCustomers: allTold("newCustomers", "amount2"),
          margin: allTold("margin"),
          sourced: all("sourced", (line) => line.pipeline?.sourced ?? 0),
          influenced: 0,
        }
      : null;
    cells.costs(row, { spend, conversions, pipeline, months: input.monthsWithSpend }, format);
  }
  sheet.fill(row, c.campaign, c.comment, format);
}

function writeOthers(
  cells: CampaignCells,
  row: number,
  name: string,
  figures: CreditedFigures & { readonly pipeline: PipelineFigures | null },
): void {
  cells.sheet.value(row, c.campaign, name, { number: "text" });
  cells.credits(row, figures);
  cells.pipeline(row, figures.pipeline);
}

function writeTotal(cells: CampaignCells): void {
  const { places, input, sheet } = cells;
  const row = places.total;
  const format: CellFormat = { bold: true, border: "total" };
  sheet.value(row, c.campaign, "Total", format);
  const add = (column: FrontColumn, known: number, number: NumberFormatName): void => {
    const parts = [places.campaigns, places.noCampaign, places.unattributed].map((at) =>
      cells.at(at, column),
    );
    cells.formula(row, column, parts.join("+"), known, { ...format, number });
  };
  for (const column of ["budget", "requested", "committed", "spend", "remaining"] as const) {
    cells.formula(row, column, cells.at(places.campaigns, column), undefined, format);
  }
  const { conversions, revenue } = input.total;
  if (input.overlaps) {
    sheet.value(row, c.conversions, conversions, { ...format, number: "amount2" });
    sheet.value(row, c.revenue, revenue, { ...format, number: cells.amount });
  } else {
    add("conversions", conversions, "amount2");
    add("revenue", revenue, cells.amount);
    writePipelineTotal(cells, add);
  }
  sheet.fill(row, c.campaign, c.comment, format);
}

function writePipelineTotal(
  cells: CampaignCells,
  add: (column: FrontColumn, known: number, number: NumberFormatName) => void,
): void {
  const { input, sheet, places, amount } = cells;
  if (!input.unattributed.pipeline) return;
  const format: CellFormat = { bold: true, border: "total" };
  const all = (column: "newCustomers" | "margin" | "sourced", number: NumberFormatName): void => {
    if (input.unattributed.pipeline?.[column] === null) {
      cells.none(places.total, column, format);
      return;
    }
    const figures = [...input.lines, input.noCampaign, input.unattributed];
    add(
      column,
      figures.reduce((sum, { pipeline }) => sum + (pipeline?.[column] ?? 0), 0),
      number,
    );
  };
  all("newCustomers", "amount2");
  all("margin", amount);
  all("sourced", amount);
  sheet.value(places.total, c.influenced, "overlaps", { ...format, align: "right" });
}
