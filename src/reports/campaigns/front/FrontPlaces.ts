import { sheetPrefix } from "../../../cells/place";
import { sheetFrame } from "../../frame/sheetFrame";
import { absolute, absoluteRange, inColumn } from "../../SheetBuilder";
import type { CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import { frontColumns, type FrontColumn } from "./frontColumns";

/** Where the front sheet has its rows: other sheets refer to them before it is laid out. */
export class FrontPlaces {
  readonly first = sheetFrame.firstLine;
  /** The campaigns together. */
  readonly campaigns: number;
  readonly noCampaign: number;
  readonly unattributed: number;
  readonly total: number;

  constructor({ lines }: CampaignReportInput) {
    this.campaigns = this.first + lines.length;
    this.noCampaign = this.campaigns + 1;
    this.unattributed = this.noCampaign + 1;
    this.total = this.unattributed + 1;
  }

  row(line: number): number {
    return this.first + line;
  }

  /** A cell as other sheets name it. */
  cell(row: number, column: FrontColumn): string {
    return sheetPrefix(campaignSheets.front.name) + absolute(row, frontColumns[column]);
  }

  /** A column over all campaigns, as other sheets name it. */
  column(column: FrontColumn): string {
    return sheetPrefix(campaignSheets.front.name) + this.ownColumn(column);
  }

  /** The same on the front sheet itself. */
  ownColumn(column: FrontColumn): string {
    return absoluteRange(frontColumns[column], this.first, Math.max(this.first, this.campaigns - 1));
  }

  ownCell(row: number, column: FrontColumn): string {
    return inColumn(row, frontColumns[column]);
  }
}
