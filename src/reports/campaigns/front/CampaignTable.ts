import { certain } from "../../formula/Amount";
import { lineId, type PriorSheet } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type {
  CampaignLine,
  CampaignReportInput,
  CreditedFigures,
  PipelineFigures,
} from "../CampaignReportInput";
import type { RankingPlaces } from "../ranking/RankingPlaces";
import { frontColumns as c, type FrontColumn } from "./frontColumns";
import type { FrontPlaces } from "./FrontPlaces";
import type { SourceSums } from "./SourceSums";

type Expected = number | undefined;

/** Writes the table of campaigns: sums of the user's tables and all that follows are formulas, credits are the engine's. */
export class CampaignTable {
  readonly #amount: NumberFormatName;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CampaignReportInput,
    private readonly places: FrontPlaces,
    private readonly sums: SourceSums,
    private readonly ranking: RankingPlaces,
  ) {
    this.#amount = input.formats.amount;
  }

  /** @returns Ids of the lines. */
  write(prior: PriorSheet | null): readonly string[] {
    const { input, places, sheet } = this;
    input.lines.forEach((line, index) => this.#line(line, places.row(index)));
    this.#campaigns();
    this.#others(places.noCampaign, "(no campaign)", input.noCampaign);
    this.#others(places.unattributed, "Unattributed", input.unattributed);
    this.#total();
    const names = [...input.lines.map(({ campaign }) => campaign), "(no campaign)", "Unattributed"];
    const rows = [...input.lines.keys()].map((index) => places.row(index));
    const ids = names.map((name) => lineId(name));
    [...rows, places.noCampaign, places.unattributed].forEach((row, index) => {
      sheet.value(row, c.key, names[index]!, { number: "text" });
      sheet.value(row, c.comment, prior?.notes.get(ids[index]!)?.["Comment"] ?? null, { wrap: true });
    });
    return ids;
  }

  #line(line: CampaignLine, row: number): void {
    const { sheet, sums, input } = this;
    const named = { key: line.key, name: line.campaign, cell: this.#at(row, "campaign") };
    sheet.value(row, c.campaign, line.campaign, { number: "text", bold: true });
    sheet.value(row, c.channel, line.channel, { number: "text" });
    sheet.value(row, c.owner, line.owner === "" ? null : line.owner, { number: "text" });
    this.#sum(row, "budget", sums.budget(named), line.budget ?? 0);
    this.#sum(row, "requested", sums.requested(named), line.requested);
    this.#sum(row, "committed", sums.committed(named), line.committed);
    this.#sum(row, "spend", sums.spend(named), line.spend);
    this.#budget(row, line.budget ?? 0, line.committed, line.spend);
    this.#credits(row, line);
    this.#pipeline(row, line.pipeline);
    if (input.hasValues && input.hasCampaignCredits) this.#return(row, line);
    else for (const column of ["roi", "low", "high"] as const) this.#none(row, column);
    this.#target(row, line);
    this.#costs(row, line, {}, line.months);
  }

  /** What is left of the budget, and how much of it is used. */
  #budget(row: number, budget: number, committed: number, spend: number, format: CellFormat = {}): void {
    const [b, k, s] = [this.#at(row, "budget"), this.#at(row, "committed"), this.#at(row, "spend")];
    const scale = Math.abs(budget) + Math.abs(committed) + Math.abs(spend);
    const left = certain({ value: budget - committed - spend, scale });
    this.#formula(row, "remaining", `${b}-${k}-${s}`, left, format);
    const used = budget === 0 ? undefined : (spend + committed) / budget;
    this.#formula(row, "used", `IF(${b}=0,"n/a",(${s}+${k})/${b})`, used, { ...format, number: "share" });
    this.#formula(row, "variance", `${s}-${b}`, certain({ value: spend - budget, scale }), {
      ...format,
      number: this.input.formats.variance,
    });
  }

  #credits(row: number, { conversions, revenue }: CreditedFigures): void {
    this.sheet.value(row, c.conversions, conversions, { number: "amount2" });
    this.sheet.value(row, c.revenue, revenue, { number: this.#amount });
  }

  #return(row: number, line: CampaignLine): void {
    const [s, r] = [this.#at(row, "spend"), this.#at(row, "revenue")];
    const roi = line.spend > 0 ? (line.revenue - line.spend) / line.spend : undefined;
    this.#formula(row, "roi", `IF(${s}<=0,"n/a",(${r}-${s})/${s})`, roi, { number: "varianceShare" });
    const ranked = this.ranking.rowOf(line);
    const interval = line.measured.kind === "measured" ? line.measured.result.interval : null;
    for (const end of ["low", "high"] as const) {
      if (ranked === null || interval === null) this.#none(row, end);
      else {
        const bound = interval[end];
        const known = Number.isFinite(bound) ? bound : undefined;
        this.#formula(row, end, this.ranking.cell(ranked, end), known, { number: "varianceShare" });
      }
    }
  }

  #target(row: number, line: CampaignLine): void {
    if (line.target === null) return;
    this.sheet.value(row, c.target, line.target, { number: "share" });
    const [roi, target] = [this.#at(row, "roi"), this.#at(row, "target")];
    const is =
      line.spend > 0 && this.input.hasValues
        ? (line.revenue - line.spend) / line.spend - line.target
        : undefined;
    this.#formula(row, "against", `IF(ISNUMBER(${roi}),${roi}-${target},"n/a")`, is, {
      number: "varianceShare",
    });
  }

  #pipeline(row: number, pipeline: PipelineFigures | null): void {
    if (!pipeline) return;
    this.sheet.value(row, c.newCustomers, pipeline.newCustomers, { number: "amount2" });
    this.sheet.value(row, c.margin, pipeline.margin, { number: this.#amount });
    this.sheet.value(row, c.sourced, pipeline.sourced, { number: this.#amount });
    this.sheet.value(row, c.influenced, pipeline.influenced, { number: this.#amount });
  }

  /** Cost of a conversion, of a new customer, and how long its margin takes to pay for it. */
  #costs(
    row: number,
    { spend, conversions, pipeline }: Pick<CampaignLine, "spend" | "conversions" | "pipeline">,
    format: CellFormat,
    months: number | null,
  ): void {
    const s = this.#at(row, "spend");
    const per = (column: "costPerConversion" | "cac", of: FrontColumn, count: number): void => {
      const n = this.#at(row, of);
      const known = count > 0 ? spend / count : undefined;
      this.#formula(row, column, `IF(${n}<=0,"n/a",${s}/${n})`, known, { number: "amount2", ...format });
    };
    per("costPerConversion", "conversions", conversions);
    if (!pipeline) return;
    per("cac", "newCustomers", pipeline.newCustomers);
    if (months !== null) this.sheet.value(row, c.months, months, { number: "count", ...format });
    const [m, n] = [this.#at(row, "margin"), this.#at(row, "months")];
    const known = months !== null && pipeline.margin > 0 ? spend / (pipeline.margin / months) : undefined;
    const formula = `IF(OR(${m}<=0,${n}=0),"n/a",${s}/(${m}/${n}))`;
    this.#formula(row, "payback", formula, known, { number: "amount2", ...format });
  }

  /** The campaigns together: what was spent on them, and what is attributed to them. */
  #campaigns(): void {
    const { places, input, sheet } = this;
    const row = places.campaigns;
    const format: CellFormat = { bold: true, border: "top" };
    const sum = (of: (line: CampaignLine) => number): number =>
      input.lines.reduce((all, line) => all + of(line), 0);
    sheet.value(row, c.campaign, "All campaigns", format);
    const budget = this.#all(
      row,
      "budget",
      sum((line) => line.budget ?? 0),
      format,
    );
    this.#all(
      row,
      "requested",
      sum(({ requested }) => requested),
      format,
    );
    const committed = this.#all(
      row,
      "committed",
      sum((line) => line.committed),
      format,
    );
    const spend = this.#all(
      row,
      "spend",
      sum((line) => line.spend),
      format,
    );
    this.#budget(row, budget, committed, spend, format);
    if (!input.overlaps) {
      const conversions = this.#all(
        row,
        "conversions",
        sum((line) => line.conversions),
        { ...format, number: "amount2" },
      );
      const revenue = this.#all(
        row,
        "revenue",
        sum((line) => line.revenue),
        format,
      );
      const [s, r] = [this.#at(row, "spend"), this.#at(row, "revenue")];
      const roi = spend > 0 && input.hasValues ? (revenue - spend) / spend : undefined;
      const formula = `IF(${s}<=0,"n/a",(${r}-${s})/${s})`;
      if (input.hasValues) this.#formula(row, "roi", formula, roi, { ...format, number: "varianceShare" });
      const pipeline = input.lines.some((line) => line.pipeline)
        ? {
            newCustomers: this.#all(
              row,
              "newCustomers",
              sum((line) => line.pipeline?.newCustomers ?? 0),
              { ...format, number: "amount2" },
            ),
            margin: this.#all(
              row,
              "margin",
              sum((line) => line.pipeline?.margin ?? 0),
              format,
            ),
            sourced: this.#all(
              row,
              "sourced",
              sum((line) => line.pipeline?.sourced ?? 0),
              format,
            ),
            influenced: 0,
          }
        : null;
      this.#costs(row, { spend, conversions, pipeline }, format, input.monthsWithSpend);
    }
    sheet.fill(row, c.campaign, c.comment, format);
  }

  #others(
    row: number,
    name: string,
    figures: CreditedFigures & { readonly pipeline: PipelineFigures | null },
  ): void {
    this.sheet.value(row, c.campaign, name, { number: "text" });
    this.#credits(row, figures);
    this.#pipeline(row, figures.pipeline);
  }

  #total(): void {
    const { places, input, sheet } = this;
    const row = places.total;
    const format: CellFormat = { bold: true, border: "total" };
    sheet.value(row, c.campaign, "Total", format);
    const above = places.campaigns;
    const add = (column: FrontColumn, known: number, number: NumberFormatName): void => {
      const parts = [above, places.noCampaign, places.unattributed].map((at) => this.#at(at, column));
      this.#formula(row, column, parts.join("+"), known, { ...format, number });
    };
    if (input.overlaps) {
      sheet.value(row, c.conversions, input.total.conversions, { ...format, number: "amount2" });
      sheet.value(row, c.revenue, input.total.revenue, { ...format, number: this.#amount });
    } else {
      add("conversions", input.total.conversions, "amount2");
      add("revenue", input.total.revenue, this.#amount);
    }
    for (const column of ["budget", "requested", "committed", "spend", "remaining"] as const) {
      this.#formula(row, column, this.#at(above, column), undefined, format);
    }
    if (!input.overlaps && input.unattributed.pipeline) {
      const all = (of: (figures: PipelineFigures) => number): number =>
        [...input.lines, input.noCampaign, input.unattributed].reduce(
          (sum, { pipeline }) => sum + (pipeline ? of(pipeline) : 0),
          0,
        );
      add(
        "newCustomers",
        all(({ newCustomers }) => newCustomers),
        "amount2",
      );
      add(
        "margin",
        all(({ margin }) => margin),
        this.#amount,
      );
      add(
        "sourced",
        all(({ sourced }) => sourced),
        this.#amount,
      );
      sheet.value(row, c.influenced, "overlaps", { ...format, align: "right" });
    }
    sheet.fill(row, c.campaign, c.comment, format);
  }

  #all(row: number, column: FrontColumn, known: number, format: CellFormat): number {
    this.#formula(row, column, `SUM(${this.places.ownColumn(column)})`, known, format);
    return known;
  }

  #sum(row: number, column: FrontColumn, formula: string | null, known: number): void {
    if (formula === null) this.sheet.value(row, c[column], 0, { number: this.#amount });
    else this.#formula(row, column, formula, known);
  }

  #formula(
    row: number,
    column: FrontColumn,
    formula: string,
    known: Expected,
    format: CellFormat = {},
  ): void {
    this.sheet.formula(row, c[column], formula, { number: this.#amount, align: "right", ...format }, known);
  }

  #none(row: number, column: FrontColumn): void {
    this.sheet.value(row, c[column], "n/a", { align: "right", look: "quiet" });
  }

  #at(row: number, column: FrontColumn): string {
    return this.places.ownCell(row, column);
  }
}
