/** Rows in order of their groups. */
export interface GroupedRows {
  /** Rows of group 0, then of group 1 and so on; within a group in their own order. */
  readonly rows: Int32Array;
  /** Where each group begins in `rows`, and where the last one ends. */
  readonly starts: Int32Array;
}

/**
 * Lists the rows of each group.
 * @param groups Group of each row, 0 to `size` - 1; a negative group leaves the row out.
 */
export function rowsByGroup(groups: Int32Array, size: number): GroupedRows {
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < groups.length; row++) if (groups[row]! >= 0) starts[groups[row]! + 1]!++;
  for (let group = 1; group <= size; group++) starts[group]! += starts[group - 1]!;
  const next = starts.slice();
  const rows = new Int32Array(starts[size]!);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group >= 0) rows[next[group]!++] = row;
  }
  return { rows, starts };
}
