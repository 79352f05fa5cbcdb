import type { PlaceChoice } from "../runs/ledgerPlaces";

/** What a source is called in lists. */
export function sourceName({ sheet, table, block }: PlaceChoice): string {
  if (table !== null) return `Table ${table}`;
  return block ? `Selection on ${sheet}` : `Sheet ${sheet}`;
}
