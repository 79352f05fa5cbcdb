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

/**
 * Groups rows by one or more dimensions, in order of first appearance.
 * @param dimensions At least one, all of the same length.
 * @param include Rows to keep (1) or leave out (0); all when omitted.
 */
export function groupRows(dimensions: readonly Dimension[], include?: Uint8Array): RowGroups {
  const rows = dimensions[0]!.codes.length;
  const combinations = dimensions.reduce((product, { labels }) => product * Math.max(1, labels.length), 1);
  const groups = new Int32Array(rows);
  const firstRows: number[] = [];
  const groupOf = combinations <= densestTable ? denseLookup(combinations) : new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if (include && include[row] === 0) {
      groups[row] = -1;
      continue;
    }
    let key = 0;
    for (const { codes, labels } of dimensions) key = key * labels.length + codes[row]!;
    let group = groupOf.get(key);
    if (group === undefined) {
      group = firstRows.push(row) - 1;
      groupOf.set(key, group);
    }
    groups[row] = group;
  }
  return {
    groups,
    size: firstRows.length,
    codes: dimensions.map(({ codes }) => Int32Array.from(firstRows, (row) => codes[row]!)),
  };
}

function denseLookup(size: number): Pick<Map<number, number>, "get" | "set"> {
  const groups = new Int32Array(size);
  return {
    get: (key) => (groups[key] === 0 ? undefined : groups[key]! - 1),
    set(key, group) {
      groups[key] = group + 1;
      return this as Map<number, number>;
    },
  };
}
