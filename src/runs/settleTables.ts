import type { Finding } from "../cells/problems";
import { nameLikeness } from "../cells/table/nameLikeness";
import type { WantedTables } from "../cells/table/WantedTable";
import type { Workbook } from "../workbook/Workbook";
import { chosenTables, type ChosenTables } from "./chosenTables";
import { incompleteTable } from "./incompleteTable";
import { isSamePlace, tableCandidates, type TableCandidate } from "./tableCandidates";

/** As good as the same name: a table on a sheet of that name. */
const clearlyNamed = 0.9;

/** Which place serves each wanted table, before any of them is read. */
export interface SettledTables {
  readonly candidates: readonly TableCandidate[];
  /** By kind. */
  readonly taken: ReadonlyMap<string, TableCandidate>;
  /** Candidates of kinds and places that the user has not chosen. */
  readonly open: readonly TableCandidate[];
  /** Places that bear the name of a table and are not whole. */
  readonly findings: readonly Finding[];
}

/**
 * Settles which place serves each wanted table, as `findTables` reads them.
 * @throws SHEET_MISSING, TABLE_CHOSEN_TWICE, TABLE_INCOMPLETE.
 */
export async function settleTables<Wanted extends WantedTables>(
  workbook: Workbook,
  wanted: Wanted,
  chosen: ChosenTables<Wanted>,
): Promise<SettledTables> {
  const candidates = await tableCandidates(workbook, wanted);
  const taken = await chosenTables(workbook, wanted, chosen, candidates);
  const settled = [...taken.values()];
  const open = candidates.filter(
    ({ kind, place }) =>
      chosen[kind] === undefined && !settled.some((choice) => isSamePlace(choice.place, place)),
  );
  const findings = unread(open);
  for (const candidate of open) {
    if (isFree(candidate, [...taken.values()]) && isTold(candidate, candidates))
      taken.set(candidate.kind, candidate);
  }
  return { candidates, taken, open, findings };
}

function isFree({ kind, place, missing }: TableCandidate, taken: readonly TableCandidate[]): boolean {
  return (
    missing.length === 0 && taken.every((other) => other.kind !== kind && !isSamePlace(other.place, place))
  );
}

/** Told by its name, or by columns that make no other table sooner: a second list of payments is no list of orders. */
function isTold(candidate: TableCandidate, candidates: readonly TableCandidate[]): boolean {
  const { place, named } = candidate;
  const likeliest = candidates.find((each) => each.missing.length === 0 && isSamePlace(each.place, place));
  return named > 0 || likeliest === candidate;
}

/**
 * Places that are called like a table which is nowhere whole, and lack columns of it: a misspelt header must not leave a
 * table out unseen.
 * @throws TABLE_INCOMPLETE where a place has the very name of the table.
 */
function unread(candidates: readonly TableCandidate[]): readonly Finding[] {
  const clearly = candidates.filter(
    ({ kind, named, missing }) =>
      missing.length > 0 &&
      named >= clearlyNamed &&
      !candidates.some((other) => other.kind === kind && other.missing.length === 0 && other.named > 0),
  );
  const exact = clearly.find(
    ({ place, wanted }) => nameLikeness(place.table ?? place.sheet, wanted.name) === 1,
  );
  if (exact) throw incompleteTable(exact);
  return clearly.map((candidate) =>
    tableFinding("TABLE_NOT_READ", `Not read: ${incompleteTable(candidate).message}`),
  );
}

/** A finding about a place as a whole. */
export function tableFinding(code: string, text: string): Finding {
  return { code, text, rows: 0, cell: null };
}
