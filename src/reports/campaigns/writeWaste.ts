import { absoluteRange, inColumn, type SheetBuilder } from "../SheetBuilder";
import type { CampaignReportInput } from "./CampaignReportInput";

export interface WastePlace {
  readonly columns: {
    readonly campaign: number;
    readonly spend: number;
    readonly share: number;
    readonly note: number;
    /** Where the heading ends. */
    readonly right: number;
  };
  /** Formula of the spend of a line, by its position. */
  readonly spend: (line: number) => string;
  readonly totalSpend: string;
}

/** Writes the campaigns that have spent and have no touch in any journey that converted. @returns The last row. */
export function writeWaste(
  sheet: SheetBuilder,
  { lines, formats, hasCampaignCredits }: CampaignReportInput,
  top: number,
  { columns: c, spend, totalSpend }: WastePlace,
): number {
  const wasted = [...lines.entries()].filter(([, { isWaste }]) => isWaste);
  sheet.value(top, c.campaign, "Waste: spend without credit under any model", { look: "section" });
  sheet.fill(top, c.campaign, c.right, { look: "section" });
  const header = { look: "header" } as const;
  sheet.value(top + 1, c.campaign, "Campaign", header);
  sheet.value(top + 1, c.spend, "Spend", { ...header, align: "right" });
  sheet.value(top + 1, c.share, "Share of spend", { ...header, align: "right" });
  sheet.value(top + 1, c.note, "Why", { ...header, indent: 1 });
  const first = top + 2;
  if (wasted.length === 0) {
    const none = hasCampaignCredits ? "None" : "Not known: nothing in the journeys names campaigns";
    sheet.value(first, c.campaign, none, { look: "quiet", indent: 1 });
    return first;
  }
  const share = (row: number): string => `IF(${totalSpend}=0,0,${inColumn(row, c.spend)}/${totalSpend})`;
  const all = lines.reduce((sum, line) => sum + line.spend, 0);
  wasted.forEach(([index, line], at) => {
    const row = first + at;
    sheet.value(row, c.campaign, line.campaign, { number: "text", indent: 1 });
    sheet.formula(row, c.spend, spend(index), { number: formats.amount }, line.spend);
    sheet.formula(row, c.share, share(row), { number: "share" }, all === 0 ? 0 : line.spend / all);
    sheet.value(row, c.note, "no touch in any journey that converted", { look: "quiet", indent: 1 });
  });
  const total = first + wasted.length;
  const sum = wasted.reduce((amount, [, line]) => amount + line.spend, 0);
  const bold = { bold: true, border: "top" } as const;
  sheet.value(total, c.campaign, "Waste together", { ...bold, indent: 1 });
  const above = absoluteRange(c.spend, first, total - 1);
  sheet.formula(total, c.spend, `SUM(${above})`, { ...bold, number: formats.amount }, sum);
  sheet.formula(total, c.share, share(total), { ...bold, number: "share" }, all === 0 ? 0 : sum / all);
  return total;
}
