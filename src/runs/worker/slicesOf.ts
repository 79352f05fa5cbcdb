/** Cells in one message: a page takes them in within some hundredths of a second. */
const mostCells = 10_000;

/** Rows in slices that fit a message. */
export function* slicesOf<Row extends readonly unknown[]>(rows: readonly Row[]): Generator<readonly Row[]> {
  let [from, cells] = [0, 0];
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (cells < mostCells) continue;
    yield rows.slice(from, index + 1);
    [from, cells] = [index + 1, 0];
  }
  if (from < rows.length) yield rows.slice(from);
}
