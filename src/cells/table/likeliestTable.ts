import type { RangeGrid } from "../RangeGrid";
import { nameLikeness } from "./nameLikeness";
import { tableFit, type TableFit } from "./tableFit";
import type { WantedTable, WantedTables } from "./WantedTable";

/** Which of the wanted tables some cells are. */
export interface LikeliestTable {
  readonly kind: string;
  readonly wanted: WantedTable;
  readonly fit: TableFit;
}

/**
 * The wanted table that cells are likeliest to be: by their name, then by having all columns needed, then by most columns.
 * @returns null where no row names two columns of any.
 */
export function likeliestTable(grid: RangeGrid, name: string, wanted: WantedTables): LikeliestTable | null {
  const [best] = Object.entries(wanted)
    .flatMap(([kind, table]) => {
      const fit = tableFit(grid, table, null);
      return fit ? [{ kind, wanted: table, fit, named: nameLikeness(name, table.called) }] : [];
    })
    .sort(
      (a, b) =>
        b.named - a.named ||
        Number(a.fit.missing.length > 0) - Number(b.fit.missing.length > 0) ||
        b.fit.columns.size - a.fit.columns.size,
    );
  return best ?? null;
}
