import type { PlacedCell } from "../../calc/Calculator";
import { placeOf } from "../../cells/place";

/** So many cells are named; the rest is counted. */
const mostNamed = 5;

/** What is said of cells that refer to themselves; "" where there are none. */
export function circularText(cells: readonly PlacedCell[]): string {
  if (cells.length === 0) return "";
  const named = cells.slice(0, mostNamed).map(({ sheet, row, column }) => placeOf(sheet, row, column));
  const rest = cells.length > mostNamed ? ` and ${cells.length - mostNamed} more` : "";
  return cells.length === 1
    ? `Circular reference: ${named[0]} refers to itself. Change its formula.`
    : `Circular reference: ${named.join(", ")}${rest} refer to each other. Change one of these formulas.`;
}
