import { ContentHash } from "./contentHash";
import type { CellValue } from "./CellValue";
import { labelFromCell } from "./labelFromCell";
import { pagesOf, type RangeGrid } from "./RangeGrid";

/** Texts that are known by a number at a time: a column may hold a million that never come again. */
const mostKnown = 1_000_000;

/** Hash of the cells of several ranges: the same values in the same places of them give the same. */
export function gridsHash(grids: Iterable<RangeGrid>): string {
  const hash = new ContentHash();
  const codes = new Map<string, number>();
  /** Texts are taken in character by character once, and by their number where they come again. */
  const mixText = (text: string): void => {
    const known = codes.get(text);
    hash.mix(known ?? codes.size);
    if (known !== undefined) return;
    if (codes.size === mostKnown) codes.clear();
    codes.set(text, codes.size);
    hash.text(text);
  };
  const mixCell = (cell: CellValue): void => {
    if (typeof cell === "number") hash.number(cell);
    else if (cell === null) hash.mix(-3);
    else mixText(typeof cell === "string" ? cell : `${typeof cell} ${labelFromCell(cell)}`);
  };
  for (const { values } of [...grids].flatMap(pagesOf)) {
    for (const row of values) {
      for (const cell of row) mixCell(cell);
      hash.mix(-2);
    }
  }
  return hash.toString();
}
