import { sheetPrefix } from "../../../cells/place";
import { sheetFrame } from "../../frame/sheetFrame";
import { absolute, absoluteRange } from "../../SheetBuilder";
import type { CampaignLine, CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";

/** Columns of the units; `finops run roi` finds campaign, unit, cost and revenue by their headings. */
export const unitColumns = {
  key: 0,
  campaign: 1,
  channel: 2,
  unit: 3,
  cost: 4,
  revenue: 5,
  until: 6,
} as const;

export type UnitColumn = keyof typeof unitColumns;

/** Where the units of each campaign stand on their sheet. */
export class UnitPlaces {
  readonly first = sheetFrame.firstLine;
  readonly last: number;
  readonly #tops = new Map<CampaignLine, number>();

  constructor({ lines }: CampaignReportInput) {
    let row: number = this.first;
    for (const line of lines) {
      this.#tops.set(line, row);
      row += line.units.length;
    }
    this.last = row - 1;
  }

  get isEmpty(): boolean {
    return this.last < this.first;
  }

  top(line: CampaignLine): number {
    return this.#tops.get(line)!;
  }

  /** A column over all units, as other sheets name it. */
  column(column: UnitColumn): string {
    const { name } = campaignSheets.units;
    return sheetPrefix(name) + absoluteRange(unitColumns[column], this.first, this.last);
  }

  /** A column over the units of a campaign, as other sheets name it. */
  of(line: CampaignLine, column: UnitColumn): string {
    const top = this.top(line);
    const { name } = campaignSheets.units;
    return sheetPrefix(name) + absoluteRange(unitColumns[column], top, top + line.units.length - 1);
  }

  cell(row: number, column: UnitColumn): string {
    return absolute(row, unitColumns[column]);
  }
}
