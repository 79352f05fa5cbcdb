import { campaignKey } from "../../../cells/campaigns/campaignKey";
import { pathsFromTable } from "../../../cells/attribution/pathsFromTable";
import type { TouchCheck } from "../../../cells/attribution/ReadTouches";
import { touchesFromTable } from "../../../cells/attribution/touchesFromTable";
import type { Finding } from "../../../cells/problems";
import type { RangeGrid } from "../../../cells/RangeGrid";
import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { SourceTable } from "../../../cells/table/SourceTable";
import type { Journeys } from "../../../core/attribution/Journeys";
import { journeysFromPaths } from "../../../core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../../core/attribution/reading/journeysFromTouches";
import type { TouchLog } from "../../../core/attribution/reading/TouchLog";
import type { AttributionTask } from "../AttributionTask";
import { noteFindings } from "../noteFindings";
import { uncheckedNotes } from "../uncheckedNotes";
import { uncreditedValue, type ReadValues } from "../uncreditedValue";
import { readingOf } from "../readingOf";
import { untimedOptions } from "../untimedOptions";

/** Journeys with the labels of one column as what credit goes to. */
export interface CreditedBy {
  readonly journeys: Journeys;
  /** The log with these labels; null for a table of paths. */
  readonly log: TouchLog | null;
}

/** What credit is given over. */
export interface ReadCredits {
  /** Null where nothing names campaigns. */
  readonly byCampaign: CreditedBy | null;
  /** Null where the labels of a table of paths are campaigns. */
  readonly byChannel: CreditedBy | null;
  /** Header of the column of campaigns, or what paths are made of. */
  readonly by: string;
  /** Label of touches without a campaign; null where there is none such. */
  readonly noCampaign: string | null;
  /** Names of journeys by code; null for paths. */
  readonly journeyNames: readonly string[] | null;
  readonly digits: 0 | 2 | 3;
  readonly rows: number;
  /** What a sum of the values finds and nobody is credited with; below 0 for what a sum does not see. */
  readonly uncredited: number;
  readonly findings: readonly Finding[];
  readonly checks: readonly TouchCheck[];
}

/**
 * Reads the touch log, or the table of paths.
 * @param isCampaign Whether a key names a campaign: the labels of paths are campaigns where any of them does.
 * @throws What `touchesFromTable`, `pathsFromTable` and the readers of journeys throw.
 */
export function readCredits(task: AttributionTask, isCampaign: (key: string) => boolean): ReadCredits {
  return task.tables.touches ? fromTouches(task) : fromPaths(task, isCampaign);
}

function fromTouches({ grids, tables, options, dateSystem }: AttributionTask): ReadCredits {
  const [grid, place] = [grids.touches!, tables.touches!];
  const campaign = options.by ?? place.columns.get("campaign")?.header;
  const read = touchesFromTable(
    { grid, name: place.table ?? "Touch log" },
    {
      ...readingOf(options, dateSystem),
      by: campaign === undefined ? ["channel"] : ["channel", campaign],
    },
  );
  const [[header, channelLog], campaigns] = [...read.logs] as [[string, TouchLog], [string, TouchLog]?];
  const channels = journeysFromTouches(channelLog, options.lookback);
  return {
    byChannel: { journeys: channels.journeys, log: channelLog },
    byCampaign: campaigns
      ? { journeys: journeysFromTouches(campaigns[1], options.lookback).journeys, log: campaigns[1] }
      : null,
    by: campaigns?.[0] ?? header,
    noCampaign: campaigns ? `(no ${campaigns[0]})` : null,
    journeyNames: read.journeys,
    digits: read.digits,
    rows: read.rows,
    uncredited: uncreditedIn(grid, place, { ...channelLog, sheetRows: read.sheetRows }),
    findings: [
      ...read.findings,
      ...noteFindings(uncheckedNotes(channels.notes, read.checks), place, read.sheetRows),
    ],
    checks: read.checks,
  };
}

function fromPaths(
  { grids, tables, options }: AttributionTask,
  isCampaign: (key: string) => boolean,
): ReadCredits {
  const [grid, place] = [grids.paths!, tables.paths!];
  const read = pathsFromTable(
    { grid, name: place.table ?? "Paths" },
    { leaveOutBad: options.leaveOutBad ?? false },
  );
  const { journeys, notes } = journeysFromPaths(read.table, options.separator);
  const areCampaigns = journeys.channels.some((label) => isCampaign(campaignKey(label)));
  const credited = { journeys, log: null };
  return {
    byChannel: areCampaigns ? null : credited,
    byCampaign: areCampaigns ? credited : null,
    by: "path",
    noCampaign: null,
    journeyNames: null,
    digits: read.digits,
    rows: read.rows,
    uncredited: uncreditedIn(grid, place, { values: read.table.values, sheetRows: read.sheetRows }),
    findings: [...untimedOptions(options), ...read.findings, ...noteFindings(notes, place, read.sheetRows)],
    checks: [],
  };
}

function uncreditedIn(grid: RangeGrid, place: SourceTable, read: ReadValues): number {
  const value = place.columns.get("value");
  return value ? uncreditedValue(columnNumbers(grid, place, value), read, place.firstRow) : 0;
}
