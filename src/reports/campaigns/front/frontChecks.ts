import { compensatedSum } from "../../../core/numeric/compensatedSum";
import type { Checks } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { stampOf } from "../../checks/stampOf";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import { campaignChecks } from "../campaignFrame";
import type { CampaignReportInput, StampedColumn, TiedAccount } from "../CampaignReportInput";
import { frontColumns as c, type FrontColumn } from "./frontColumns";
import type { FrontPlaces } from "./FrontPlaces";
import type { RequestPlaces } from "./requestsBlock";
import type { SourceSums } from "./SourceSums";
import type { TiedCells } from "./tiesBlock";

export interface CheckedParts {
  readonly front: FrontPlaces;
  readonly sums: SourceSums;
  readonly tied: TiedCells;
  readonly requests: RequestPlaces;
  /** Range of the statuses of the other sheets. */
  readonly statuses: string | null;
}

/** Rounding of doubles is no difference. */
const noise = 5e-7;

/** Proves that the report foots to campaigns, spend, touch log, requests and ledger, and that these are what the run read. */
export function frontChecks(
  sheet: SheetBuilder,
  input: CampaignReportInput,
  { front, sums, tied, requests, statuses }: CheckedParts,
  top: number,
): Checks {
  const checks = campaignChecks(sheet, input, top, {
    title: c.campaign,
    of: c.channel,
    source: c.budget,
    report: c.requested,
    difference: c.committed,
    status: c.spend,
  });
  sheet.fill(top + 1, c.campaign, c.remaining, { look: "header" });
  const total = (column: FrontColumn): string => inColumn(front.total, c[column]);
  const compare = (
    title: string,
    of: string,
    source: string | null,
    report: string,
    known: number | null = 0,
    kind: "amount" | "count" = "amount",
  ): void => {
    if (source === null) return;
    const knownDifference = known !== null && Math.abs(known) < noise ? 0 : known;
    checks.compare({ title, of, source, report, kind, knownDifference });
  };
  const sumOf = (of: (line: CampaignReportInput["lines"][number]) => number): number =>
    compensatedSum(input.lines.map(of));
  const spend = sumOf((line) => line.spend);
  const budget = sumOf((line) => line.budget ?? 0);
  compare("Campaigns hold all spend", "campaign spend", tied.spend, total("spend"), null);
  compare("Campaigns hold all budgets", "campaigns", tied.budget, total("budget"), null);
  const committed = sums.refs.column("spend", "committed");
  compare(
    "Campaigns hold all commitments",
    "campaign spend",
    committed && `SUM(${committed})`,
    total("committed"),
    null,
  );
  compare(
    "Requests listed are those open",
    "requests",
    requests.isEmpty ? null : sums.openRequests,
    `SUM(${requests.isEmpty ? "0" : requests.amounts})`,
  );
  compare(
    "Campaigns hold what is requested",
    "requests",
    requests.isEmpty ? null : `SUM(${requests.amounts})`,
    total("requested"),
  );
  if (input.hasValues) {
    compare("Credits and unattributed are what was booked", "journeys", tied.booked, total("revenue"));
  }
  const counted = sums.refs.column("paths", "conversions");
  if (counted !== null) {
    const figures = input.stamped.find(({ role }) => role === "conversions")!.figures;
    const known = input.total.conversions - compensatedSum(figures);
    compare("Conversions are those of the paths", "paths", `SUM(${counted})`, total("conversions"), known);
  }
  const ledgerOf = (accounts: readonly TiedAccount[], figure: "actual" | "budget"): number =>
    compensatedSum(accounts.map((account) => account[figure]));
  const { ties } = input;
  if (ties) {
    compare(
      "Spend is that of the ledger",
      "accounts of spend",
      tied.ledgerSpend,
      total("spend"),
      spend - ledgerOf(ties.spend, "actual"),
    );
    if (input.places.campaigns) {
      compare(
        "Budgets are that of the ledger",
        "accounts of spend",
        tied.ledgerBudget,
        total("budget"),
        budget - ledgerOf(ties.spend, "budget"),
      );
    }
    if (tied.booked !== null) {
      const sold = Math.abs(ledgerOf(ties.revenue, "actual"));
      compare(
        "Booked revenue is that of the ledger",
        "accounts of revenue",
        tied.ledgerRevenue,
        total("revenue"),
        input.total.revenue - sold,
      );
    }
  }
  compareStatuses(checks, statuses);
  writeStamps(checks, input, sums);
  return checks.finish();
}

function writeStamps(
  checks: ReturnType<typeof campaignChecks>,
  { stamped, places }: CampaignReportInput,
  { refs }: SourceSums,
): void {
  const tables = new Set<string>();
  for (const { table, role, figures } of stamped) {
    const place = places[table]!;
    const reference = refs.column(table, role as never)!;
    const name = place.table ?? place.sheet;
    if (!tables.has(table)) checks.stampRows(name, reference, figures.length);
    tables.add(table);
    checks.stamp(`${name}, ${headerOf(place, role)}`, reference, stampOf(figures));
  }
  checks.runCheck("Tables as they were at the run");
}

function headerOf(
  { columns }: { readonly columns: ReadonlyMap<string, { readonly header: string }> },
  role: StampedColumn["role"],
): string {
  return columns.get(role)!.header;
}
