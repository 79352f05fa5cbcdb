import { findHeaderRowBy } from "../cells/headerRow";
import { columnsOf } from "../cells/table/TableSpec";
import type { WantedTable, WantedTables } from "../cells/table/WantedTable";
import { glanceAt, isUsersData, placesIn, type LedgerPlace } from "./ledgerPlaces";
import type { Workbook } from "../workbook/Workbook";
import { nameLikeness } from "./nameLikeness";

/** A place where a wanted table may stand. */
export interface TableCandidate {
  readonly kind: string;
  readonly wanted: WantedTable;
  readonly place: LedgerPlace;
  readonly headers: readonly string[];
  /** First row of data, counted from the place's first row. */
  readonly firstDataRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Headers of needed columns that it has not. */
  readonly missing: readonly string[];
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
    const columns = tables.find(({ name }) => name === place.table)?.columns;
    const grid = await glanceAt(workbook, place);
    const report = reportOf.get(place.sheet);
    for (const [kind, table] of Object.entries(wanted)) {
      const isOwn = report !== undefined && report === table.report;
      if (!isOwn && ours.has(report ?? "")) continue;
      const header = columns
        ? { headers: columns, firstDataRow: 1 }
        : findHeaderRowBy(grid, (headers) => columnsOf(headers, table.columns).size);
      const found = header && columnsOf(header.headers, table.columns);
      if (!found || found.size < 2) continue;
      const named = isOwn ? 2 : likenessOf(place, table);
      const missing = missingOf(table, found);
      candidates.push({ kind, wanted: table, place, ...header, columns: found, missing, named });
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

/** Headers of the columns that a table must have. */
export function neededHeaders({ columns }: WantedTable): readonly string[] {
  return Object.values(columns).flatMap((column) => (column.required ? [likeliestHeader(column)] : []));
}

function missingOf({ columns }: WantedTable, found: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(columns).flatMap(([role, column]) =>
    column.required && !found.has(role) ? [likeliestHeader(column)] : [],
  );
}

function likeliestHeader({ headers }: { readonly headers: string }): string {
  return headers.split(",")[0]!;
}

function likenessOf({ sheet, table }: LedgerPlace, { called }: WantedTable): number {
  if (table === null) return nameLikeness(sheet, called);
  return Math.max(nameLikeness(table, called), weightOfSheetName * nameLikeness(sheet, called));
}

function isWholeTable({ place, missing }: TableCandidate): boolean {
  return place.table !== null && missing.length === 0;
}
