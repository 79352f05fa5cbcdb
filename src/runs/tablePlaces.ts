import type { WantedTables } from "../cells/table/WantedTable";
import { FinanceError } from "../core/errors/financeError";
import type { Workbook } from "../workbook/Workbook";
import type { ChosenTables } from "./chosenTables";
import { settleTables } from "./settleTables";
import { shownPlace, tableCandidates, type TableCandidate } from "./tableCandidates";

/** A place in which a wanted table may stand. */
export interface TablePlace {
  /** Sheet or table, as options name it. */
  readonly name: string;
  /** As people read it. */
  readonly shown: string;
  readonly rows: number;
  /** Of all its columns; "" for one without. */
  readonly headers: readonly string[];
}

/** A wanted table, and where it is read from. */
export interface WantedPlace<Kind extends string = string> {
  readonly kind: Kind;
  /** What the table is called. */
  readonly name: string;
  readonly needed: boolean;
  /** Null where there is none, or none is to be read. */
  readonly taken: TablePlace | null;
  /** Every place that holds its columns. */
  readonly choices: readonly TablePlace[];
}

export interface TablePlaces<Kind extends string = string> {
  /** One of each wanted table. */
  readonly places: readonly WantedPlace<Kind>[];
  /** Why what was chosen cannot be read. */
  readonly problem: FinanceError | null;
}

/** Where wanted tables stand in a workbook, by their headers; nothing else is read. */
export async function tablePlaces<Wanted extends WantedTables>(
  workbook: Workbook,
  wanted: Wanted,
  chosen: ChosenTables<Wanted> = {},
): Promise<TablePlaces<keyof Wanted & string>> {
  try {
    const { candidates, taken } = await settleTables(workbook, wanted, chosen);
    return { places: placesOf(wanted, candidates, taken), problem: null };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return { places: placesOf(wanted, await tableCandidates(workbook, wanted), new Map()), problem };
  }
}

function placesOf<Wanted extends WantedTables>(
  wanted: Wanted,
  candidates: readonly TableCandidate[],
  taken: ReadonlyMap<string, TableCandidate>,
): readonly WantedPlace<keyof Wanted & string>[] {
  return Object.entries(wanted).map(([kind, { name, needed }]) => {
    const own = taken.get(kind);
    return {
      kind,
      name,
      needed: needed ?? false,
      taken: own ? placeOf(own) : null,
      choices: candidates
        .filter((candidate) => candidate.kind === kind && candidate.missing.length === 0)
        .map(placeOf),
    };
  });
}

function placeOf({ place, headers }: TableCandidate): TablePlace {
  const { sheet, table, block } = place;
  return { name: table ?? sheet, shown: shownPlace(place), rows: block.bottom - block.top, headers };
}
