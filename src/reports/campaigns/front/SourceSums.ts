import { campaignKey } from "../../../cells/campaigns/campaignKey";
import { TableRefs } from "../../formula/TableRefs";
import type { CampaignPlaces, CampaignReportInput } from "../CampaignReportInput";
import { LabelSums, type NamedCell } from "../LabelSums";

/** Sums over the user's tables by campaign, as formulas without "="; null where no table tells. */
export class SourceSums {
  readonly #campaigns: LabelSums | null;
  readonly #spend: LabelSums | null;
  readonly #requests: LabelSums | null;
  /** References to the user's tables; names that they need go to the sheet. */
  readonly refs: TableRefs<CampaignPlaces>;

  /** @param listed Where open requests are listed: their campaigns and amounts; null where there are none. */
  constructor(
    private readonly input: CampaignReportInput,
    private readonly listed: { readonly campaigns: string; readonly amounts: string } | null,
  ) {
    this.refs = new TableRefs(input.places);
    const sums = (table: "campaigns" | "spend"): LabelSums | null => {
      const column = this.refs.column(table, "campaign");
      return column === null ? null : new LabelSums(column, input.spellings(table, "campaign"));
    };
    this.#campaigns = sums("campaigns");
    this.#spend = sums("spend");
    const names = new Map(input.lines.map(({ key, campaign }) => [key, [campaign]]));
    this.#requests = listed && new LabelSums(listed.campaigns, names);
  }

  budget(named: NamedCell): string | null {
    return this.#campaigns?.sum(this.refs.column("campaigns", "budget"), named) ?? null;
  }

  requested(named: NamedCell): string | null {
    return this.listed && this.#requests!.sum(this.listed.amounts, named);
  }

  committed(named: NamedCell): string | null {
    const column = this.refs.column("spend", "committed");
    return column === null ? null : this.#spend!.sum(column, named);
  }

  spend(named: NamedCell): string | null {
    const column = this.refs.column("spend", "spend");
    if (column !== null) return this.#spend!.sum(column, named);
    const planned = this.refs.column("campaigns", "spend");
    return planned === null ? null : this.#campaigns!.sum(planned, named);
  }

  /** All that was spent, whatever it was spent on. */
  get allSpend(): string | null {
    const column = this.refs.column("spend", "spend") ?? this.refs.column("campaigns", "spend");
    return column === null ? null : `SUM(${column})`;
  }

  /** Open requests of the user's table. */
  get openRequests(): string | null {
    const amount = this.refs.column("requests", "amount");
    if (amount === null) return null;
    const status = this.refs.column("requests", "status");
    const { openStatuses } = this.input;
    if (status === null || openStatuses === null) return `SUM(${amount})`;
    const byStatus = new LabelSums(status, this.input.spellings("requests", "status"));
    const open = new Map(openStatuses.map((label) => [campaignKey(label), label]));
    // Words of statuses stand in no cell of the report.
    const sums = [...open].map(([key, name]) => byStatus.sum(amount, { key, name }));
    return sums.length === 0 ? "0" : sums.join("+");
  }
}
