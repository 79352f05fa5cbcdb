import { certain } from "../../formula/Amount";
import type { SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type {
  CampaignLine,
  CampaignReportInput,
  CreditedFigures,
  PipelineFigures,
} from "../CampaignReportInput";
import { frontColumns as c, type FrontColumn } from "./frontColumns";
import type { FrontPlaces } from "./FrontPlaces";

/** Writes cells of a row of the table of campaigns, be it of one or of all of them. */
export class CampaignCells {
  readonly amount: NumberFormatName;

  constructor(
    readonly sheet: SheetBuilder,
    readonly input: CampaignReportInput,
    readonly places: FrontPlaces,
  ) {
    this.amount = input.formats.amount;
  }

  /** What is left of the budget, and how much of it is used. */
  budget(row: number, budget: number, committed: number, spend: number, format: CellFormat = {}): void {
    const [b, k, s] = [this.at(row, "budget"), this.at(row, "committed"), this.at(row, "spend")];
    const scale = Math.abs(budget) + Math.abs(committed) + Math.abs(spend);
    const left = certain({ value: budget - committed - spend, scale });
    this.formula(row, "remaining", `${b}-${k}-${s}`, left, format);
    const used = budget === 0 ? undefined : (spend + committed) / budget;
    this.formula(row, "used", `IF(${b}=0,"n/a",(${s}+${k})/${b})`, used, { ...format, number: "share" });
    this.formula(row, "variance", `${s}-${b}`, certain({ value: spend - budget, scale }), {
      ...format,
      number: this.input.formats.variance,
    });
  }

  credits(row: number, { conversions, revenue }: CreditedFigures): void {
    this.sheet.value(row, c.conversions, conversions, { number: "amount2" });
    this.sheet.value(row, c.revenue, revenue, { number: this.amount });
  }

  /** Attributed return on spend. */
  returns(row: number, spend: number, revenue: number, format: CellFormat = {}): void {
    const [s, r] = [this.at(row, "spend"), this.at(row, "revenue")];
    const roi = spend > 0 ? (revenue - spend) / spend : undefined;
    this.formula(row, "roi", `IF(${s}<=0,"n/a",(${r}-${s})/${s})`, roi, {
      ...format,
      number: "varianceShare",
    });
  }

  pipeline(row: number, pipeline: PipelineFigures | null): void {
    if (!pipeline) return;
    const write = (column: keyof PipelineFigures, number: NumberFormatName): void => {
      const figure = pipeline[column];
      if (figure === null) this.none(row, column);
      else this.sheet.value(row, c[column], figure, { number });
    };
    write("newCustomers", "amount2");
    write("margin", this.amount);
    write("sourced", this.amount);
    write("influenced", this.amount);
  }

  /** Cost of a conversion, of a new customer, and how long its margin takes to pay for it. */
  costs(
    row: number,
    {
      spend,
      conversions,
      pipeline,
      months,
    }: Pick<CampaignLine, "spend" | "conversions" | "pipeline" | "months">,
    format: CellFormat = {},
  ): void {
    const s = this.at(row, "spend");
    const per = (column: "costPerConversion" | "cac", of: FrontColumn, count: number): void => {
      const n = this.at(row, of);
      const known = count > 0 ? spend / count : undefined;
      this.formula(row, column, `IF(${n}<=0,"n/a",${s}/${n})`, known, { number: "amount2", ...format });
    };
    per("costPerConversion", "conversions", conversions);
    if (!pipeline) return;
    if (pipeline.newCustomers === null) this.none(row, "cac", format);
    else per("cac", "newCustomers", pipeline.newCustomers);
    if (months !== null) this.sheet.value(row, c.months, months, { ...format, number: "count" });
    if (pipeline.margin === null) {
      this.none(row, "payback", format);
      return;
    }
    const [m, n] = [this.at(row, "margin"), this.at(row, "months")];
    const known = months !== null && pipeline.margin > 0 ? spend / (pipeline.margin / months) : undefined;
    const formula = `IF(OR(${m}<=0,${n}=0),"n/a",${s}/(${m}/${n}))`;
    this.formula(row, "payback", formula, known, { ...format, number: "amount2" });
  }

  formula(
    row: number,
    column: FrontColumn,
    formula: string,
    known: number | undefined,
    format: CellFormat = {},
  ): void {
    this.sheet.formula(row, c[column], formula, { number: this.amount, align: "right", ...format }, known);
  }

  none(row: number, column: FrontColumn, format: CellFormat = {}): void {
    this.sheet.value(row, c[column], "n/a", { align: "right", look: "quiet", ...format });
  }

  at(row: number, column: FrontColumn): string {
    return this.places.ownCell(row, column);
  }
}
