import type { AmountColumn } from "../core/table/amountColumn";
import type { Dimension } from "../core/table/dictionary";
import type { Finding } from "./problems";

/** Finds rows that repeat another in every column: often a file loaded twice, so they are told, and still counted. */
export function duplicateRows(
  dimensions: readonly Dimension[],
  amounts: readonly AmountColumn[],
  blank: Uint8Array,
  placeOfRow: (row: number) => string,
): readonly Finding[] {
  const rowByHash = new Map<number, number>();
  let duplicates = 0;
  let first = -1;
  for (let row = 0; row < blank.length; row++) {
    if (blank[row] === 1) continue;
    const hash = hashOf(dimensions, amounts, row);
    const other = rowByHash.get(hash);
    if (other === undefined) rowByHash.set(hash, row);
    else if (isSameRow(dimensions, amounts, other, row)) {
      duplicates++;
      if (first < 0) first = row;
    }
  }
  if (duplicates === 0) return [];
  const text = `${duplicates} row(s) repeat another row in every column; they are counted. Check that nothing was loaded twice.`;
  return [{ code: "DUPLICATE_ROWS", text, rows: duplicates, cell: placeOfRow(first) }];
}

function hashOf(dimensions: readonly Dimension[], amounts: readonly AmountColumn[], row: number): number {
  let low = 17;
  let high = 31;
  for (const { codes } of dimensions) {
    low = Math.imul(low, 0x01000193) ^ codes[row]!;
    high = Math.imul(high ^ codes[row]!, 0x5bd1e995);
  }
  for (const { minor } of amounts) {
    const amount = minor[row]!;
    low = Math.imul(low, 0x01000193) ^ (amount | 0);
    high = Math.imul(high ^ (amount | 0), 0x5bd1e995) ^ Math.floor(amount / 2 ** 32);
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

function isSameRow(
  dimensions: readonly Dimension[],
  amounts: readonly AmountColumn[],
  a: number,
  b: number,
): boolean {
  return (
    dimensions.every(({ codes }) => codes[a] === codes[b]) &&
    amounts.every(({ minor }) => minor[a] === minor[b])
  );
}
