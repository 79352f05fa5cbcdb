import type { Findings } from "../problems";
import type { TableRow } from "../table/TableRow";

/**
 * Tells of rows that repeat one above in every column: they are counted, and often were loaded twice.
 * @param place Column that the first of them is shown by.
 */
export function tellRepeated<Role extends string>(
  rows: readonly TableRow<Role>[],
  findings: Findings,
  place: Role,
): void {
  const seen = new Set<string>();
  const repeated = rows.filter(({ asText }) => seen.size === seen.add(asText).size);
  const [first] = repeated;
  if (!first) return;
  const text = `Rows that repeat one above in every column: ${repeated.length}. They are counted: check that nothing was loaded twice.`;
  findings.add("ROWS_REPEATED", first.place(place), text);
}
