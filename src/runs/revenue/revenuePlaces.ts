import { FinanceError } from "../../core/errors/financeError";
import type { PackTableKind } from "../../reports/revenue/PackTables";
import type { Workbook } from "../../workbook/Workbook";
import { settleTables } from "../settleTables";
import { shownPlace, tableCandidates, type TableCandidate } from "../tableCandidates";
import type { RevenueOptions } from "./RevenueOptions";
import { revenueTables } from "./revenueTables";

/** A place in which a table of contracts may stand. */
export interface TablePlace {
  /** Sheet or table, as options name it. */
  readonly name: string;
  /** As people read it. */
  readonly shown: string;
  readonly rows: number;
}

/** A table of a pack, and where it is read from. */
export interface RevenuePlace {
  readonly kind: PackTableKind;
  /** What the table is called. */
  readonly name: string;
  readonly needed: boolean;
  /** Null where there is none, or none is to be read. */
  readonly taken: TablePlace | null;
  /** Every place that holds its columns. */
  readonly choices: readonly TablePlace[];
}

export interface RevenuePlaces {
  readonly places: readonly RevenuePlace[];
  /** Why what was chosen cannot be read. */
  readonly problem: FinanceError | null;
}

/** Where the tables of a pack stand in a workbook, by their headers; nothing else is read. */
export async function revenuePlaces(
  workbook: Workbook,
  chosen: RevenueOptions["tables"] = {},
): Promise<RevenuePlaces> {
  try {
    const { candidates, taken } = await settleTables(workbook, revenueTables, chosen);
    return { places: placesOf(candidates, taken), problem: null };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return { places: placesOf(await tableCandidates(workbook, revenueTables), new Map()), problem };
  }
}

/** The tables from which a pack can be made; none where one that it needs is missing. */
export async function contractPlaces(workbook: Workbook): Promise<readonly RevenuePlace[]> {
  const { places } = await revenuePlaces(workbook);
  return places.every(({ needed, taken }) => taken || !needed) ? places : [];
}

function placesOf(
  candidates: readonly TableCandidate[],
  taken: ReadonlyMap<string, TableCandidate>,
): readonly RevenuePlace[] {
  return Object.entries(revenueTables).map(([kind, table]) => {
    const own = taken.get(kind);
    return {
      kind: kind as PackTableKind,
      name: table.name,
      needed: "needed" in table,
      taken: own ? placeOf(own) : null,
      choices: candidates
        .filter((candidate) => candidate.kind === kind && candidate.missing.length === 0)
        .map(placeOf),
    };
  });
}

function placeOf({ place }: TableCandidate): TablePlace {
  const { sheet, table, block } = place;
  return { name: table ?? sheet, shown: shownPlace(place), rows: block.bottom - block.top };
}
