import type { AttributionTable } from "../../cells/attribution/attributionTables";
import type { FoundTable } from "../../cells/table/FoundTable";
import type { Finding } from "../../cells/problems";
import { isAttributionReport } from "../../reports/attribution/attributionSheets";
import { isCampaignReport } from "../../reports/campaigns/campaignSheets";
import { findTables } from "../findTables";
import { priorSheets } from "../priorSheets";
import type { RunContext } from "../varianceReport";
import { campaignTables, journeyTables } from "./attributionWantedTables";
import type { AttributionRunOptions } from "./AttributionRunOptions";
import type { AttributionPlaces, AttributionTask } from "./AttributionTask";

/** What is read, and from where. */
export type AttributionContext = Pick<RunContext, "workbook" | "stamp" | "findings">;

/**
 * Reads out of a workbook what a report of attribution, or of campaigns, is made from.
 * @throws TABLE_NOT_FOUND where there is neither a touch log nor a table of paths, and what else `findTables` throws.
 */
export async function readAttributionTask(
  { workbook, stamp, findings: met = [] }: AttributionContext,
  report: AttributionTask["report"],
  options: AttributionRunOptions,
): Promise<AttributionTask> {
  const wanted = report === "campaigns" ? campaignTables : journeyTables;
  const { tables, findings } = await findTables(workbook, wanted, options.tables);
  const { found, finding } = withOneSource(tables, options);
  const each = Object.entries(found) as [AttributionTable, FoundTable][];
  return {
    report,
    grids: Object.fromEntries(each.map(([kind, { grid }]) => [kind, grid])),
    tables: Object.fromEntries(
      each.map(([kind, { sheet, table, firstRow, lastRow, columns, headers }]) => [
        kind,
        { sheet, table, firstRow, lastRow, columns, headers: headers.map(({ header }) => header) },
      ]),
    ) as AttributionPlaces,
    options,
    dateSystem: workbook.dateSystem,
    run: { ...stamp, request: JSON.stringify(options) },
    priors: await priorSheets(
      workbook,
      report === "campaigns" ? isCampaignReport : isAttributionReport,
      null,
    ),
    earlier: [...met, ...findings, ...finding],
  };
}

type Found = Readonly<Partial<Record<AttributionTable, FoundTable>>>;

/** Of a touch log and a table of paths, the one that is read: the log, unless paths alone were chosen. */
function withOneSource(
  found: Found,
  { tables = {} }: AttributionRunOptions,
): { readonly found: Found; readonly finding: readonly Finding[] } {
  const { touches, paths, ...others } = found;
  if (!touches || !paths) return { found, finding: [] };
  const takesPaths = (tables.paths ?? "") !== "" && (tables.touches ?? "") === "";
  const [taken, left] = takesPaths ? [paths, touches] : [touches, paths];
  const text = `Journeys come from ${taken.sheet}; ${left.sheet} is not read.`;
  return {
    found: { ...others, ...(takesPaths ? { paths } : { touches }) },
    finding: [{ code: "TABLE_NOT_READ", text, rows: 0, cell: null }],
  };
}
