import type { SlopeFound } from "../../../core/attribution/campaigns/spendResponse";
import { sheetFrame } from "../../frame/sheetFrame";
import type { TableRefs } from "../../formula/TableRefs";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { CampaignPlaces, CampaignReportInput, ChannelLine } from "../CampaignReportInput";
import type { FrontPlaces } from "../front/FrontPlaces";
import { LabelSums } from "../LabelSums";
import { channelColumns as c, type ChannelColumn } from "./channelColumns";
import { channelSpellings } from "./channelSpellings";
import type { ChannelUnits } from "./ChannelUnits";
import { saturation } from "./saturation";

const share: CellFormat = { number: "share" };

/** Writes the table of channels: spend from the user's tables, credits and intervals of the engine, the rest as formulas. */
export class ChannelTable {
  readonly first = sheetFrame.firstLine;
  readonly unattributed: number;
  readonly total: number;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CampaignReportInput,
    private readonly front: FrontPlaces,
    private readonly refs: TableRefs<CampaignPlaces>,
    private readonly units: ChannelUnits,
  ) {
    this.unattributed = this.first + input.channels.length;
    this.total = this.unattributed + 1;
  }

  /** @returns Ids of the lines. */
  write(prior: PriorSheet | null): readonly string[] {
    const { sheet, input } = this;
    const spent = this.#spendOf();
    const totals = {
      spend: input.channels.reduce((sum, { spend }) => sum + spend, 0),
      ...input.total,
    };
    input.channels.forEach((line, index) => this.#line(line, this.first + index, spent, totals));
    const ids = [...input.channels.map(({ channel }) => channel), "#Unattributed"].map((name, index) => {
      const id = lineId(name);
      sheet.value(this.first + index, c.key, name, { number: "text" });
      sheet.value(this.first + index, c.comment, prior?.notes.get(id)?.["Comment"] ?? null, { wrap: true });
      return id;
    });
    this.#unattributed(totals);
    this.#total(totals);
    return ids;
  }

  #line(
    line: ChannelLine,
    row: number,
    spent: (line: ChannelLine, cell: string) => string,
    totals: { readonly spend: number; readonly revenue: number },
  ): void {
    const { sheet, input } = this;
    const amount = input.formats.amount;
    sheet.value(row, c.channel, line.channel, { number: "text", bold: true });
    sheet.formula(row, c.spend, spent(line, this.#at(row, "channel")), { number: amount }, line.spend);
    this.#share(row, "spendShare", "spend", line.spend, totals.spend);
    sheet.value(row, c.conversions, line.conversions, { number: "amount2" });
    sheet.value(row, c.revenue, line.revenue, { number: amount });
    this.#share(row, "revenueShare", "revenue", line.revenue, totals.revenue);
    const [spendShare, revenueShare] = [this.#at(row, "spendShare"), this.#at(row, "revenueShare")];
    const index = line.spend > 0 && totals.revenue !== 0 && totals.spend !== 0;
    this.#formula(
      row,
      "efficiency",
      `IF(AND(ISNUMBER(${spendShare}),ISNUMBER(${revenueShare})),IF(${spendShare}<=0,"n/a",${revenueShare}/${spendShare}),"n/a")`,
      index ? line.revenue / totals.revenue / (line.spend / totals.spend) : undefined,
      { number: "amount2" },
    );
    const [s, r, n] = [this.#at(row, "spend"), this.#at(row, "revenue"), this.#at(row, "conversions")];
    const roi = line.spend > 0 ? (line.revenue - line.spend) / line.spend : undefined;
    if (input.hasValues) {
      this.#formula(row, "roi", `IF(${s}<=0,"n/a",(${r}-${s})/${s})`, roi, { number: "varianceShare" });
    } else this.#none(row, "roi");
    const cost = line.conversions > 0 ? line.spend / line.conversions : undefined;
    this.#formula(row, "costPerConversion", `IF(${n}<=0,"n/a",${s}/${n})`, cost, { number: "amount2" });
    this.#response(line, row);
    this.#verdict(line, row);
  }

  #response(line: ChannelLine, row: number): void {
    const { sheet } = this;
    const marginal = line.response?.marginal ?? null;
    const ends = (found: SlopeFound | null, low: ChannelColumn, high: ChannelColumn): void => {
      if (found?.kind !== "slope") {
        this.#none(row, low);
        this.#none(row, high);
        return;
      }
      sheet.value(row, c[low], found.low, { number: "amount2" });
      sheet.value(row, c[high], found.high, { number: "amount2" });
    };
    if (marginal?.kind === "slope") {
      this.#formula(row, "marginal", this.units.slope(line), marginal.slope, { number: "amount2" });
    } else this.#none(row, "marginal");
    ends(marginal, "marginalLow", "marginalHigh");
    const elasticity = line.response?.elasticity ?? null;
    if (elasticity?.kind === "slope") {
      sheet.value(row, c.elasticity, elasticity.slope, { number: "amount2" });
    } else this.#none(row, "elasticity");
    ends(elasticity, "elasticityLow", "elasticityHigh");
    const text = line.spend > 0 ? saturation(line.response) : "no spend";
    sheet.value(row, c.saturation, text, { number: "text", indent: 1 });
  }

  #verdict(line: ChannelLine, row: number): void {
    const [s, roi, index] = [this.#at(row, "spend"), this.#at(row, "roi"), this.#at(row, "efficiency")];
    const returns = `IF(ISNUMBER(${roi}),IF(${roi}<0,"attributed revenue below spend",IF(${index}<1,"above spend, less than its share","above spend, more than its share")),"return not known")`;
    const waste = line.isWaste ? `"waste: no credit under any model"` : returns;
    this.sheet.formula(row, c.verdict, `IF(${s}<=0,"no spend",${waste})`, {});
  }

  #unattributed(totals: { readonly spend: number; readonly revenue: number }): void {
    const { sheet, input, unattributed: row } = this;
    sheet.value(row, c.channel, "Unattributed", { number: "text" });
    sheet.value(row, c.conversions, input.unattributed.conversions, { number: "amount2" });
    sheet.value(row, c.revenue, input.unattributed.revenue, { number: input.formats.amount });
    this.#share(row, "revenueShare", "revenue", input.unattributed.revenue, totals.revenue);
  }

  #total(totals: { readonly spend: number; readonly conversions: number; readonly revenue: number }): void {
    const { sheet, input, total: row } = this;
    const bold: CellFormat = { bold: true, border: "total" };
    sheet.value(row, c.channel, "Total", bold);
    const range = (column: ChannelColumn): string => absoluteRange(c[column], this.first, this.unattributed);
    this.#formula(row, "spend", `SUM(${range("spend")})`, totals.spend, {
      ...bold,
      number: input.formats.amount,
    });
    if (input.overlaps) {
      sheet.value(row, c.conversions, totals.conversions, { ...bold, number: "amount2" });
      sheet.value(row, c.revenue, totals.revenue, { ...bold, number: input.formats.amount });
    } else {
      const sum = (column: "conversions" | "revenue", number: CellFormat["number"]): void =>
        this.#formula(row, column, `SUM(${range(column)})`, totals[column], {
          ...bold,
          ...(number ? { number } : {}),
        });
      sum("conversions", "amount2");
      sum("revenue", input.formats.amount);
      this.#formula(row, "revenueShare", `SUM(${range("revenueShare")})`, undefined, { ...bold, ...share });
    }
    this.#formula(row, "spendShare", `SUM(${range("spendShare")})`, undefined, { ...bold, ...share });
    sheet.fill(row, c.channel, c.comment, bold);
  }

  /** Spend of a channel: from the rows of spend where each says its channel, else from the campaigns of the front sheet. */
  #spendOf(): (line: ChannelLine, cell: string) => string {
    const { input, refs, front } = this;
    const column = refs.column("spend", "channel");
    if (input.isSpendByChannel && column !== null) {
      const sums = new LabelSums(column, input.spellings("spend", "channel"));
      return ({ key, channel }, cell) =>
        sums.sum(refs.column("spend", "spend"), { key, name: channel, cell });
    }
    const sums = new LabelSums(front.column("channel"), channelSpellings(input.lines));
    return ({ key, channel }, cell) => sums.sum(front.column("spend"), { key, name: channel, cell });
  }

  #share(row: number, column: ChannelColumn, of: "spend" | "revenue", part: number, whole: number): void {
    const [is, all] = [this.#at(row, of), inColumn(this.total, c[of])];
    const formula = `IF(${all}=0,"n/a",${is}/${all})`;
    this.#formula(row, column, formula, whole === 0 ? undefined : part / whole, share);
  }

  #formula(
    row: number,
    column: ChannelColumn,
    formula: string,
    known: number | undefined,
    format: CellFormat,
  ): void {
    this.sheet.formula(row, c[column], formula, { align: "right", ...format }, known);
  }

  #none(row: number, column: ChannelColumn): void {
    this.sheet.value(row, c[column], "n/a", { align: "right", look: "quiet" });
  }

  #at(row: number, column: ChannelColumn): string {
    return inColumn(row, c[column]);
  }
}
