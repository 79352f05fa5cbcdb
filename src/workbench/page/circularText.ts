import type { PlacedCell } from "../../calc/Calculator";
import { placeOf } from "../../cells/place";

/** So many cells are named; the rest is counted. */
const mostNamed = 5;

/** What is said of cells that refer to themselves; "" where there are none. */
export function circularText(cells: readonly PlacedCell[]): string {
  if (cells.length === 0) return "";
  const named = cells.slice(0, mostNamed).map(({ sheet, row, column }) => placeOf(sheet, row, column));
  const rest = cells.length > mostNamed ? ` and ${cells.length - mostNamed} more` : "";
  return `Circular reference: ${named.join(", ")}${rest} refer to themselves. Change one of these formulas.`;
}
