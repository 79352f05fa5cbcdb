import type { RoiInterval } from "../../../core/attribution/roi/RoiInterval";
import type { RoiResult } from "../../../core/attribution/roi/returnOnInvestment";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CampaignLine, CampaignReportInput } from "../CampaignReportInput";
import type { FrontPlaces } from "../front/FrontPlaces";
import { returnOf } from "../returnOf";
import type { UnitPlaces } from "../units/UnitPlaces";
import { rankingColumns as c } from "./RankingPlaces";

/** Writes a campaign of the ranking; its figures lead to the units, or to the front sheet where there are none. */
export function writeRanked(
  sheet: SheetBuilder,
  { formats }: CampaignReportInput,
  { line, index }: { readonly line: CampaignLine; readonly index: number },
  row: number,
  rois: string,
  { units, front }: { readonly units: UnitPlaces | null; readonly front: FrontPlaces },
): void {
  const amount = { number: formats.amount, align: "right" } as const;
  const share = { number: "varianceShare", align: "right" } as const;
  sheet.value(row, c.key, line.campaign, { number: "text" });
  sheet.formula(row, c.campaign, front.cell(front.row(index), "campaign"), { bold: true });
  sheet.formula(row, c.rank, `RANK(${inColumn(row, c.roi)},${rois})`, { number: "count", align: "center" });
  sheet.formula(row, c.channel, front.cell(front.row(index), "channel"), {});
  sheet.formula(row, c.spend, front.cell(front.row(index), "spend"), amount, line.spend);
  const result = line.measured.kind === "measured" ? line.measured.result : null;
  const [spend, revenue] = [inColumn(row, c.spend), inColumn(row, c.revenue)];
  if (result && units) {
    sheet.formula(row, c.revenue, `SUM(${units.of(line, "revenue")})`, amount, result.revenue);
    const cost = `SUM(${units.of(line, "cost")})`;
    sheet.formula(row, c.roi, `(${revenue}-${cost})/${cost}`, share, result.roi);
  } else {
    sheet.formula(row, c.revenue, front.cell(front.row(index), "revenue"), amount, line.revenue);
    sheet.formula(row, c.roi, `(${revenue}-${spend})/${spend}`, share, returnOf(line)!);
  }
  const interval = result?.interval ?? null;
  writeEnd(sheet, row, c.low, interval, "low");
  writeEnd(sheet, row, c.high, interval, "high");
  sheet.value(row, c.count, result?.count ?? 0, { number: "count" });
  sheet.value(row, c.p, result?.p ?? "n/a", { number: "amount3", align: "right" });
  sheet.value(row, c.method, interval ? result!.method : "none", { look: "quiet", indent: 1 });
  sheet.value(row, c.note, noteOf(line, result), { number: "text", look: "quiet" });
}

/** An end of an interval; text where it has none. */
export function writeEnd(
  sheet: SheetBuilder,
  row: number,
  column: number,
  interval: Pick<RoiInterval, "low" | "high"> | null,
  end: "low" | "high",
): void {
  const bound = interval?.[end] ?? null;
  const isShown = bound !== null && Number.isFinite(bound);
  const value = isShown ? bound : bound === null ? "n/a" : "unbounded";
  sheet.value(row, column, value, {
    number: "varianceShare",
    align: "right",
    ...(isShown ? {} : { look: "quiet" }),
  });
}

function noteOf(line: CampaignLine, result: RoiResult | null): string {
  const notes = result ? result.notes.map(({ text }) => text) : [];
  if (line.measured.kind === "not measured") notes.push(line.measured.why);
  if (line.isWaste) notes.push("No touch in any journey that converted.");
  if (line.outside !== 0)
    notes.push("Some of its revenue stands outside the periods and is not in this return.");
  return notes.join(" ");
}
