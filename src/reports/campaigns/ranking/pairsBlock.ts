import { mostCompared } from "../../../core/attribution/campaigns/rankedPairs";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CampaignReportInput } from "../CampaignReportInput";
import { writeEnd } from "./rankedRow";
import { rankingColumns as c, type RankingPlaces } from "./RankingPlaces";
import { sheetFrame } from "../../frame/sheetFrame";

const headings = [
  [c.campaign, "Campaign", "left"],
  [c.channel, "Less", "left"],
  [c.roi, "Difference of ROI", "right"],
  [c.low, "Low", "right"],
  [c.high, "High", "right"],
  [c.count, "p", "right"],
  [c.p, "p adjusted (Holm)", "right"],
] as const;

/** Writes the differences between campaigns. @returns The last row. */
export function writePairs(
  sheet: SheetBuilder,
  { pairs }: CampaignReportInput,
  { ranked }: RankingPlaces,
  top: number,
): number {
  const measured = ranked.filter((line) => line.measured.kind === "measured");
  const every = measured.length <= mostCompared ? "each with each" : "each with the next";
  sheet.value(top, c.campaign, `Differences, ${every}`, { look: "section" });
  sheet.fill(top, c.campaign, c.note, { look: "section" });
  for (const [column, heading, align] of headings) {
    sheet.value(top + 1, column, heading, { look: "header", align });
  }
  sheet.fill(top + 1, c.campaign, c.p, { look: "header" });
  const rows = new Map(ranked.map(({ campaign }, index) => [campaign, sheetFrame.firstLine + index]));
  pairs.forEach(({ first, second, difference, error, adjustedP }, index) => {
    const row = top + 2 + index;
    const at = (name: string, column: number): string => inColumn(rows.get(name)!, column);
    sheet.formula(row, c.campaign, at(first, c.campaign), {});
    sheet.formula(row, c.channel, at(second, c.campaign), {});
    sheet.formula(
      row,
      c.roi,
      `${at(first, c.roi)}-${at(second, c.roi)}`,
      { number: "varianceShare", align: "right" },
      difference,
    );
    writeEnd(sheet, row, c.low, error, "low");
    writeEnd(sheet, row, c.high, error, "high");
    sheet.value(row, c.count, error?.p ?? "n/a", { number: "amount3", align: "right" });
    sheet.value(row, c.p, adjustedP ?? "n/a", { number: "amount3", align: "right" });
  });
  return top + 1 + pairs.length;
}
