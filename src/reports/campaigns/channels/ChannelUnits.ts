import { serialFromDayNumber } from "../../../cells/serialDate";
import type { TableRefs } from "../../formula/TableRefs";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CampaignPlaces, CampaignReportInput, ChannelLine } from "../CampaignReportInput";
import { LabelSums } from "../LabelSums";
import { periodConditions } from "../units/periodConditions";
import type { UnitPlaces } from "../units/UnitPlaces";
import { channelColumns as c } from "./channelColumns";
import { channelSpellings } from "./channelSpellings";

/** Beyond so many rows costs are values. */
const mostLive = 5000;

/** Spend and attributed revenue of each channel by period, below the analysis: what slopes are computed from. */
export class ChannelUnits {
  readonly last: number;
  readonly #tops = new Map<ChannelLine, number>();

  /** @param top Row of its heading. */
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CampaignReportInput,
    private readonly refs: TableRefs<CampaignPlaces>,
    private readonly campaigns: UnitPlaces | null,
    private readonly top: number,
  ) {
    let row = top + 2;
    for (const line of input.channels) {
      this.#tops.set(line, row);
      row += line.units.length;
    }
    this.last = row - 1;
  }

  get isEmpty(): boolean {
    return this.last < this.top + 2;
  }

  /** Least-squares slope of revenue on cost over the periods with cost. */
  slope(line: ChannelLine): string {
    const top = this.#tops.get(line)!;
    const range = (column: number): string => absoluteRange(column, top, top + line.units.length - 1);
    const [x, y] = [range(c.conversions), range(c.revenue)];
    const [n, sum] = [`COUNTIF(${x},">0")`, `SUMIF(${x},">0")`];
    const product = (of: string): string => `SUMPRODUCT((${x}>0)*${x}*${of})`;
    return `(${product(y)}-${sum}*SUMIF(${x},">0",${y})/${n})/(${product(x)}-${sum}*${sum}/${n})`;
  }

  write(): void {
    const { sheet, input, top } = this;
    if (this.isEmpty) return;
    sheet.value(top, c.channel, "Spend and attributed revenue by period", { look: "section" });
    sheet.fill(top, c.channel, c.comment, { look: "section" });
    for (const [column, heading, align] of headings) {
      sheet.value(top + 1, column, heading, { look: "header", align });
    }
    const cost = this.#costOf();
    const isLive = this.last - top < mostLive;
    const { periods, dateSystem, formats } = input;
    for (const line of input.channels) {
      line.units.forEach((unit, index) => {
        const row = this.#tops.get(line)! + index;
        const day = (at: number): number => serialFromDayNumber(at, dateSystem);
        sheet.value(row, c.channel, line.channel, { number: "text", indent: 1 });
        sheet.value(row, c.spend, day(periods!.starts[unit.period]!), { number: "day", align: "right" });
        sheet.value(row, c.spendShare, day(periods!.ends[unit.period]!), { number: "day", look: "quiet" });
        const amount = { number: formats.amount };
        if (isLive) sheet.formula(row, c.conversions, cost(line, unit.period, row), amount, unit.cost);
        else sheet.value(row, c.conversions, unit.cost, amount);
        sheet.value(row, c.revenue, unit.revenue, amount);
      });
    }
  }

  /** Spend of a channel in a period: from the rows of spend where each says its channel, else from the units of campaigns. */
  #costOf(): (line: ChannelLine, period: number, row: number) => string {
    const { input, refs, campaigns } = this;
    const column = refs.column("spend", "channel");
    const [period, spend] = [refs.column("spend", "period"), refs.column("spend", "spend")];
    if (input.isSpendByChannel && column !== null) {
      const sums = new LabelSums(column, input.spellings("spend", "channel"));
      return ({ key, channel }, at, row) =>
        periodConditions(input, period!, at, {
          from: `$${relative(row, c.spend)}`,
          until: `$${relative(row, c.spendShare)}`,
        })
          .map((condition) =>
            sums.sum(spend, { key, name: channel, cell: `$${relative(row, c.channel)}` }, [condition]),
          )
          .join("+") || "0";
    }
    const sums = campaigns && new LabelSums(campaigns.column("channel"), channelSpellings(input.lines));
    return ({ key, channel }, _, row) =>
      sums!.sum(campaigns!.column("cost"), { key, name: channel, cell: `$${relative(row, c.channel)}` }, [
        {
          kind: "between",
          column: campaigns!.column("unit"),
          from: `$${relative(row, c.spend)}`,
          until: `$${relative(row, c.spendShare)}`,
        },
      ]);
  }
}

const headings = [
  [c.channel, "Channel", "left"],
  [c.spend, "Period", "right"],
  [c.spendShare, "Ends before", "right"],
  [c.conversions, "Spend", "right"],
  [c.revenue, "Attributed revenue", "right"],
] as const;
