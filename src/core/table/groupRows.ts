import type { Dimension } from "./dictionary";

/** Groups of rows that share a label in every dimension. */
export interface RowGroups {
  /** Group of each row; -1 where the row was left out. */
  readonly groups: Int32Array;
  readonly size: number;
  /** Codes of group g: `codes[d][g]` in dimension d. */
  readonly codes: readonly Int32Array[];
}

/** Above this many possible combinations a hash takes the place of a dense table. */
const densestTable = 4_000_000;

/** One number a row for what was combined so far, 0 to `size` - 1. */
interface Keys {
  readonly keys: Int32Array;
  readonly size: number;
}

/**
 * Groups rows by one or more dimensions, in order of first appearance.
 * Dimensions are combined one after the other and numbered anew where their combinations outgrow the table,
 * so that no key can exceed what a double holds.
 * @param dimensions At least one, all of the same length.
 * @param include Rows to keep (1) or leave out (0); all when omitted.
 */
export function groupRows(dimensions: readonly Dimension[], include?: Uint8Array): RowGroups {
  const [first, ...others] = dimensions;
  let combined: Keys = { keys: first!.codes.slice(), size: first!.labels.length };
  for (const { codes, labels } of others) combined = combine(combined, codes, labels.length);
  const { groups, firstRows, size } = numbered(combined, include);
  return {
    groups,
    size,
    codes: dimensions.map(({ codes }) => picked(codes, firstRows)),
  };
}

/** Combines in place. */
function combine({ keys, size }: Keys, codes: Int32Array, labels: number): Keys {
  if (size * labels > densestTable) return hashed(keys, codes, labels);
  for (let row = 0; row < keys.length; row++) keys[row] = keys[row]! * labels + codes[row]!;
  return { keys, size: size * labels };
}

/** Combinations that occur, numbered by a hash: at most one a row. */
function hashed(keys: Int32Array, codes: Int32Array, labels: number): Keys {
  const numbers = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    const pair = keys[row]! * labels + codes[row]!;
    let number = numbers.get(pair);
    if (number === undefined) numbers.set(pair, (number = numbers.size));
    keys[row] = number;
  }
  return { keys, size: numbers.size };
}

/** Groups in order of first appearance among the rows kept, in place of the keys. */
function numbered(
  { keys: groups, size: keyCount }: Keys,
  include: Uint8Array | undefined,
): { groups: Int32Array; firstRows: Int32Array; size: number } {
  const groupOf = new Int32Array(keyCount);
  const firstRows = new Int32Array(Math.min(keyCount, groups.length));
  let size = 0;
  for (let row = 0; row < groups.length; row++) {
    if (include !== undefined && include[row] === 0) {
      groups[row] = -1;
      continue;
    }
    const key = groups[row]!;
    let group = groupOf[key]!;
    if (group === 0) {
      firstRows[size] = row;
      group = ++size;
      groupOf[key] = group;
    }
    groups[row] = group - 1;
  }
  return { groups, firstRows: firstRows.subarray(0, size), size };
}

function picked(codes: Int32Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(rows.length);
  for (let at = 0; at < found.length; at++) found[at] = codes[rows[at]!]!;
  return found;
}
