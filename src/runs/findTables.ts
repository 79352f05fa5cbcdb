import type { Finding } from "../cells/problems";
import type { FoundTable, FoundTables } from "../cells/table/FoundTable";
import { neededHeaders } from "../cells/table/tableFit";
import { totalsBelow } from "../cells/table/totalsBelow";
import type { WantedTable, WantedTables } from "../cells/table/WantedTable";
import { financeError, type FinanceError } from "../core/errors/financeError";
import type { Workbook } from "../workbook/Workbook";
import type { ChosenTables } from "./chosenTables";
import { readTable } from "./readTable";
import { rowsBelowTable } from "./rowsBelowTable";
import { settleTables, tableFinding } from "./settleTables";
import { isSamePlace, shownPlace, type TableCandidate } from "./tableCandidates";

export interface TablesFound<Wanted extends WantedTables> {
  readonly tables: FoundTables<Wanted>;
  /** Where a table was not clear, or holds nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Finds and reads the wanted tables: by what the user chose, else by the name of table or sheet, else by most of their
 * columns. Each cell of the workbook serves one of them; reports of ours serve none.
 * @throws SHEET_MISSING, TABLE_CHOSEN_TWICE, TABLE_INCOMPLETE for a choice that does not hold the table.
 * @throws TABLE_INCOMPLETE when a place has the name of a table and lacks columns that it needs.
 * @throws TABLE_NOT_FOUND, NO_ROWS for a needed table that is not there, or holds nothing; of two of which one is needed, for both.
 */
export async function findTables<Wanted extends WantedTables>(
  workbook: Workbook,
  wanted: Wanted,
  chosen: ChosenTables<Wanted> = {},
): Promise<TablesFound<Wanted>> {
  const { candidates, taken, open, findings: unreadPlaces } = await settleTables(workbook, wanted, chosen);
  const findings: Finding[] = [...unreadPlaces];
  const tables: Record<string, FoundTable> = {};
  for (const [kind, table] of Object.entries(wanted)) {
    const candidate = taken.get(kind);
    const { neededUnless: other } = table;
    const isNeeded = table.needed || (other !== undefined && !taken.has(other));
    if (!candidate && isNeeded) {
      const kinds = other === undefined ? [kind] : [kind, other];
      throw missingTable(
        kinds.map((each) => wanted[each]!),
        kinds.every((each) => chosen[each] === "") ? null : kinds.flatMap((each) => near(each, candidates)),
      );
    }
    if (!candidate) continue;
    if (chosen[kind] === undefined) findings.push(...doubts(candidate, open, [...taken.values()]));
    findings.push(...(await rowsBelow(workbook, candidate)));
    const found = await readTable(workbook, candidate);
    if (found) tables[kind] = found;
    else if (isNeeded) throw financeError("NO_ROWS", { place: shownPlace(candidate.place) });
    else
      findings.push(tableFinding("TABLE_EMPTY", `${shownPlace(candidate.place)} has headers but no rows.`));
  }
  return { tables: tables as unknown as FoundTables<Wanted>, findings };
}

function rowsBelow(
  workbook: Workbook,
  { place, wanted, columns }: TableCandidate,
): Promise<readonly Finding[]> {
  return rowsBelowTable(workbook, place, (rows) => totalsBelow(rows, wanted.columns, columns, true));
}

/**
 * @param wanted One of these is needed.
 * @param near What comes nearest, null where the user chose none.
 */
function missingTable(wanted: readonly WantedTable[], near: readonly string[] | null): FinanceError {
  const found = near?.slice(0, 5).join("; ") ?? "none was chosen";
  return financeError("TABLE_NOT_FOUND", {
    table: wanted.map(({ name }) => name).join(" or "),
    columns: wanted.map((table) => neededHeaders(table).join(", ")).join(" or "),
    found: found === "" ? "no sheet or table names two of its columns" : found,
  });
}

function near(kind: string, candidates: readonly TableCandidate[]): readonly string[] {
  return candidates
    .filter((candidate) => candidate.kind === kind)
    .map(({ place, missing }) =>
      missing.length > 0
        ? `${shownPlace(place)} lacks ${missing.join(", ")}`
        : `${shownPlace(place)} is read as another table`,
    );
}

/** What a reader should know of a place that was not clear. */
function doubts(
  { kind, wanted, place, named, columns }: TableCandidate,
  candidates: readonly TableCandidate[],
  taken: readonly TableCandidate[],
): readonly Finding[] {
  const where = `${wanted.name} read from ${shownPlace(place)}`;
  const rivals = candidates.filter(
    (other) =>
      other.kind === kind &&
      other.missing.length === 0 &&
      (other.named > 0 || (named === 0 && other.columns.size === columns.size)) &&
      taken.every((each) => !isSamePlace(each.place, other.place)),
  );
  const names = rivals.map((rival) => shownPlace(rival.place)).join(", ");
  return [
    ...(named === 0 ? [tableFinding("TABLE_BY_COLUMNS", `${where}, told by its columns alone.`)] : []),
    ...(rivals.length > 0
      ? [tableFinding("TABLE_RIVALS", `${where}; not read, though it might be meant as well: ${names}.`)]
      : []),
  ];
}
