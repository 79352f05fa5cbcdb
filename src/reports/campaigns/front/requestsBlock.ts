import { serialFromDate } from "../../../cells/serialDate";
import { absoluteRange, inColumn, inRow, type SheetBuilder } from "../../SheetBuilder";
import type { CampaignReportInput } from "../CampaignReportInput";
import { LabelSums } from "../LabelSums";
import { campaignKey } from "../../../cells/campaigns/campaignKey";
import { frontColumns as c } from "./frontColumns";
import type { FrontPlaces } from "./FrontPlaces";

/** Where open requests are listed. */
export class RequestPlaces {
  readonly first: number;
  readonly last: number;

  /** @param top Row of the heading. */
  constructor(
    { requests }: CampaignReportInput,
    readonly top: number,
  ) {
    this.first = top + 2;
    this.last = this.first + requests.length - 1;
  }

  get isEmpty(): boolean {
    return this.last < this.first;
  }

  /** The row below the block. */
  get bottom(): number {
    return Math.max(this.last, this.first) + 1;
  }

  get campaigns(): string {
    return absoluteRange(c.campaign, this.first, this.last);
  }

  get amounts(): string {
    return absoluteRange(c.requested, this.first, this.last);
  }
}

const headings = [
  [c.campaign, "Campaign", "left"],
  [c.channel, "Request", "left"],
  [c.owner, "Requested by", "left"],
  [c.budget, "Remaining before", "right"],
  [c.requested, "Requested", "right"],
  [c.committed, "Remaining after", "right"],
  [c.spend, "Date", "right"],
  [c.remaining, "Against the budget", "left"],
] as const;

/** Writes each open request against what then remains of its campaign's budget, the earliest first. */
export function writeRequests(
  sheet: SheetBuilder,
  { requests, lines, formats, dateSystem }: CampaignReportInput,
  places: RequestPlaces,
  front: FrontPlaces,
): void {
  const { top, first, last } = places;
  sheet.value(top, c.campaign, "Requests", { look: "section" });
  sheet.fill(top, c.campaign, c.comment, { look: "section" });
  for (const [column, heading, align] of headings) {
    const indent = column === c.remaining ? { indent: 1 } : {};
    sheet.value(top + 1, column, heading, { look: "header", align, ...indent });
  }
  sheet.fill(top + 1, c.campaign, c.variance, { look: "header" });
  if (places.isEmpty) {
    sheet.value(first, c.campaign, "No open requests", { look: "quiet", indent: 1 });
    return;
  }
  const rowOf = new Map(lines.map(({ key }, index) => [key, front.row(index)]));
  const names = new Map(lines.map(({ key, campaign }) => [key, campaign]));
  const spellings = new Map(lines.map(({ key, campaign }) => [key, [campaign]]));
  const amount = { number: formats.amount, align: "right" } as const;
  requests.forEach(({ id, date, campaign, requester, place, amount: asked }, index) => {
    const row = first + index;
    const key = campaignKey(campaign);
    const name = names.get(key)!;
    sheet.value(row, c.campaign, name, { number: "text", indent: 1 });
    sheet.value(row, c.channel, id, { number: "text" });
    sheet.value(row, c.owner, requester === "" ? null : requester, { number: "text" });
    // From the headings on: the first request has none above it.
    const above = (column: number): string =>
      `${inRow(top + 1, column)}:${inColumn(row - 1, column).replace("$", "")}`;
    const earlier = new LabelSums(above(c.campaign), spellings).sum(above(c.requested), {
      key,
      name,
      cell: inColumn(row, c.campaign),
    });
    sheet.formula(row, c.budget, `${front.ownCell(rowOf.get(key)!, "remaining")}-(${earlier})`, amount);
    sheet.formula(row, c.requested, place, amount, asked);
    sheet.formula(row, c.committed, `${inColumn(row, c.budget)}-${inColumn(row, c.requested)}`, amount);
    if (date) sheet.value(row, c.spend, serialFromDate(date, dateSystem), { number: "day", align: "right" });
    const after = inColumn(row, c.committed);
    sheet.formula(row, c.remaining, `IF(${after}>=0,"within budget","over by "&TEXT(-${after},"#,##0"))`, {
      indent: 1,
    });
  });
  const total = last + 1;
  const bold = { bold: true, border: "top" } as const;
  sheet.value(total, c.campaign, "Open requests together", { ...bold, indent: 1 });
  const sum = requests.reduce((all, each) => all + each.amount, 0);
  sheet.formula(total, c.requested, `SUM(${places.amounts})`, { ...bold, ...amount }, sum);
  sheet.fill(total, c.campaign, c.variance, bold);
}
