import { sheetPrefix } from "../../../cells/place";
import { sheetFrame } from "../../frame/sheetFrame";
import { absolute } from "../../SheetBuilder";
import type { CampaignLine, CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import { returnOf } from "../returnOf";

/** Columns of the ranking. */
export const rankingColumns = {
  key: 0,
  campaign: 1,
  rank: 2,
  channel: 3,
  spend: 4,
  revenue: 5,
  roi: 6,
  low: 7,
  high: 8,
  count: 9,
  p: 10,
  method: 11,
  note: 12,
} as const;

export type RankingColumn = keyof typeof rankingColumns;

/** Campaigns that have spent something, the highest return first, and where they stand on the ranking. */
export class RankingPlaces {
  readonly ranked: readonly CampaignLine[];
  readonly #rows: ReadonlyMap<CampaignLine, number>;

  constructor({ lines, hasValues, hasCampaignCredits }: CampaignReportInput) {
    this.ranked =
      hasValues && hasCampaignCredits
        ? lines
            .filter(({ spend }) => spend > 0)
            .sort(
              (one, other) => returnOf(other)! - returnOf(one)! || (one.campaign < other.campaign ? -1 : 1),
            )
        : [];
    this.#rows = new Map(this.ranked.map((line, index) => [line, sheetFrame.firstLine + index]));
  }

  /** Null where it is not ranked. */
  rowOf(line: CampaignLine): number | null {
    return this.#rows.get(line) ?? null;
  }

  /** A cell as other sheets name it. */
  cell(row: number, column: RankingColumn): string {
    return sheetPrefix(campaignSheets.ranking.name) + absolute(row, rankingColumns[column]);
  }
}
