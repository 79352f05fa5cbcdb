import {
  attributionTables,
  type AttributionTable,
  type RoleOfAttribution,
} from "../attribution/attributionTables";
import { DataRefused, Findings, type Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { RowProblems } from "../table/RowProblems";
import type { TableRow } from "../table/TableRow";
import type { TableSpec } from "../table/TableSpec";
import { tableRows, type TableOptions } from "../table/tableRows";
import type { CampaignRecords, LedgerRecord } from "./CampaignRecords";
import { readCampaigns } from "./readCampaigns";
import { readOpportunities } from "./readOpportunities";
import { readRequests } from "./readRequests";
import { readSpend } from "./readSpend";
import { neededAmount, summedAmount } from "./summedAmount";

export interface CampaignTableOptions extends TableOptions {
  /** Passes over cells that cannot be read, as formulas do, and tells of them; else they refuse the run. */
  readonly leaveOutBad?: boolean;
}

/**
 * What campaigns, campaign spend, opportunities, requests and ledger say.
 * @throws DATA_REFUSED with every cell that cannot be read; a single one by itself. Missing columns always.
 */
export function readCampaignTables(
  grids: Readonly<Partial<Record<AttributionTable, RangeGrid>>>,
  { leaveOutBad = false, ...options }: CampaignTableOptions,
): CampaignRecords & { readonly findings: readonly Finding[] } {
  const problems = new RowProblems("the tables of campaigns");
  const findings = new Findings();
  const kept = new Set<object>();
  const { campaigns, spend, opportunities, requests, ledger } = attributionTables;
  const rowsOf = <Role extends string>(
    table: AttributionTable,
    name: string,
    spec: TableSpec<Role>,
  ): readonly TableRow<Role>[] | null => {
    const grid = grids[table];
    if (!grid) return null;
    const rows = tableRows({ grid, name }, spec, options, problems);
    for (const row of rows) kept.add(row);
    return rows;
  };
  const tables = {
    campaigns: rowsOf("campaigns", "Campaigns", campaigns),
    spend: rowsOf("spend", "Campaign spend", spend),
    opportunities: rowsOf("opportunities", "Opportunities", opportunities),
    requests: rowsOf("requests", "Requests", requests),
    ledger: rowsOf("ledger", "Ledger", ledger),
  };
  // A table without its columns has no rows that could be read.
  problems.refuse();
  const requested = tables.requests && readRequests(tables.requests, findings);
  const records = {
    campaigns: tables.campaigns && readCampaigns(tables.campaigns, findings),
    spend: tables.spend && readSpend(tables.spend, findings),
    opportunities: tables.opportunities && readOpportunities(tables.opportunities, findings),
    requests: requested && requested.open,
    openStatuses: requested?.statuses ?? [],
    ledger: tables.ledger && readLedger(tables.ledger),
    rows: Object.values(tables).reduce((count, rows) => count + (rows?.length ?? 0), 0),
  };
  problems.refuse((row) => leaveOutBad && kept.has(row));
  return { ...records, findings: [...findings.all, ...passedOver(problems)] };
}

function readLedger(rows: readonly TableRow<RoleOfAttribution<"ledger">>[]): readonly LedgerRecord[] {
  return rows.map((row) => ({
    account: row.name("account"),
    type: row.text("type"),
    actual: neededAmount(row, "actual"),
    budget: summedAmount(row, "budget") ?? 0,
  }));
}

/** Cells that were passed over. */
function passedOver(problems: RowProblems): readonly Finding[] {
  try {
    problems.refuse();
    return [];
  } catch (problem) {
    const all = problem instanceof DataRefused ? problem.problems : [problem as Error];
    const count = problem instanceof DataRefused ? problem.count : 1;
    const text = `Cells that cannot be read were passed over: ${all.map(({ message }) => message).join(" ")}`;
    return [{ code: "CELLS_PASSED_OVER", text, rows: count, cell: null }];
  }
}
