import { nameLikeness } from "../cells/table/nameLikeness";
import { tableFit, type TableFit } from "../cells/table/tableFit";
import type { WantedTable, WantedTables } from "../cells/table/WantedTable";
import { glanceAt, isUsersData, placesIn, type LedgerPlace } from "./ledgerPlaces";
import type { Workbook } from "../workbook/Workbook";

/** A place where a wanted table may stand. */
export interface TableCandidate extends TableFit {
  readonly kind: string;
  readonly wanted: WantedTable;
  readonly place: LedgerPlace;
  /** 0 to 1, see `nameLikeness`; 2 for a sheet that we wrote for such a table. */
  readonly named: number;
}

/** What a sheet's name says of a table on it that is called otherwise. */
const weightOfSheetName = 0.9;

/**
 * Each wanted table in each place that names two of its columns or more, the likelier first. Where a sheet's tables serve,
 * its cells as a whole do not.
 */
export async function tableCandidates(
  workbook: Workbook,
  wanted: WantedTables,
): Promise<readonly TableCandidate[]> {
  const [sheets, tables] = await Promise.all([workbook.sheets(), workbook.tables()]);
  const reportOf = new Map(sheets.map(({ name, mark }) => [name, mark?.report]));
  const ours = new Set(Object.values(wanted).flatMap(({ report }) => report ?? []));
  const places = await placesIn(
    workbook,
    (sheet) => isUsersData(sheet) || ours.has(sheet.mark?.report ?? ""),
  );
  const candidates: TableCandidate[] = [];
  for (const place of places) {
    const columns = tables.find(({ name }) => name === place.table)?.columns ?? null;
    const grid = await glanceAt(workbook, place);
    const report = reportOf.get(place.sheet);
    for (const [kind, table] of Object.entries(wanted)) {
      const isOwn = report !== undefined && report === table.report;
      if (!isOwn && ours.has(report ?? "")) continue;
      const fit = tableFit(grid, table, columns);
      if (!fit) continue;
      const named = isOwn ? 2 : likenessOf(place, table);
      candidates.push({ ...fit, kind, wanted: table, place, named });
    }
  }
  const inTables = new Set(candidates.filter(isWholeTable).map(({ place }) => place.sheet));
  return candidates
    .filter(({ place }) => place.table !== null || !inTables.has(place.sheet))
    .sort((a, b) => b.named - a.named || b.columns.size - a.columns.size);
}

/** A place as messages show it. */
export function shownPlace({ sheet, table }: LedgerPlace): string {
  return table === null ? sheet : `${table} (${sheet})`;
}

/** Whether two places share cells: tables never do, and a sheet's block holds all of them. */
export function isSamePlace(one: LedgerPlace, other: LedgerPlace): boolean {
  const isWithin = one.table === other.table || one.table === null || other.table === null;
  return one.sheet === other.sheet && isWithin;
}

function likenessOf({ sheet, table }: LedgerPlace, { called }: WantedTable): number {
  if (table === null) return nameLikeness(sheet, called);
  return Math.max(nameLikeness(table, called), weightOfSheetName * nameLikeness(sheet, called));
}

function isWholeTable({ place, missing }: TableCandidate): boolean {
  return place.table !== null && missing.length === 0;
}
