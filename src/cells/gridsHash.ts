import { ContentHash } from "./contentHash";
import { labelFromCell } from "./labelFromCell";
import { pagesOf, type RangeGrid } from "./RangeGrid";

/** Hash of the cells of several ranges: the same values in the same places of them give the same. */
export function gridsHash(grids: Iterable<RangeGrid>): string {
  const hash = new ContentHash();
  for (const { values } of [...grids].flatMap(pagesOf)) {
    for (const row of values) {
      for (const cell of row) {
        if (typeof cell === "number") hash.number(cell);
        else if (typeof cell === "string") hash.text(cell);
        else hash.text(`${typeof cell} ${labelFromCell(cell)}`);
      }
      hash.mix(-2);
    }
  }
  return hash.toString();
}
