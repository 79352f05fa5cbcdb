import { neededHeaders } from "../cells/table/tableFit";
import type { WantedTables } from "../cells/table/WantedTable";
import { financeError } from "../core/errors/financeError";
import type { Workbook } from "../workbook/Workbook";
import { incompleteTable } from "./incompleteTable";
import { isSamePlace, shownPlace, type TableCandidate } from "./tableCandidates";

/** The user's own choices: sheet or table by kind; "" says that there is no such table. */
export type ChosenTables<Wanted extends WantedTables> = { readonly [Kind in keyof Wanted]?: string };

/**
 * The candidates that the user's choices mean, by kind.
 * @throws SHEET_MISSING, TABLE_INCOMPLETE, TABLE_CHOSEN_TWICE.
 */
export async function chosenTables<Wanted extends WantedTables>(
  workbook: Workbook,
  wanted: Wanted,
  chosen: ChosenTables<Wanted>,
  candidates: readonly TableCandidate[],
): Promise<Map<string, TableCandidate>> {
  const taken = new Map<string, TableCandidate>();
  for (const [kind, table] of Object.entries(wanted)) {
    const name = chosen[kind];
    if (name === undefined || name === "") continue;
    const there = candidates.filter(
      ({ kind: own, place }) =>
        own === kind && [place.table, place.sheet].some((each) => isNamed(each, name)),
    );
    const [complete] = there.filter(({ missing }) => missing.length === 0);
    if (!complete && there[0]) throw incompleteTable(there[0]);
    if (!complete) {
      const place = await nameAsWritten(workbook, name);
      const columns = neededHeaders(table).join(", ");
      const slots = { place, table: table.name, columns, headers: "none of a row that we know" };
      throw financeError("TABLE_INCOMPLETE", slots);
    }
    const twin = [...taken.values()].find(({ place }) => isSamePlace(place, complete.place));
    if (twin) {
      const place = shownPlace(complete.place);
      throw financeError("TABLE_CHOSEN_TWICE", { place, first: twin.wanted.name, second: table.name });
    }
    taken.set(kind, complete);
  }
  return taken;
}

/** The sheet or table of a name. @throws SHEET_MISSING */
async function nameAsWritten(workbook: Workbook, name: string): Promise<string> {
  const [sheets, tables] = await Promise.all([workbook.sheets(), workbook.tables()]);
  const names = [...sheets, ...tables].map((each) => each.name);
  const found = names.find((each) => isNamed(each, name));
  if (found === undefined) {
    throw financeError("SHEET_MISSING", { sheet: JSON.stringify(name), sheets: names.join(", ") });
  }
  return found;
}

function isNamed(name: string | null, wanted: string): boolean {
  return name?.toLowerCase() === wanted.trim().toLowerCase();
}
