/** Columns of the same width, the first and the last to the left. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const last = rows[0]!.length - 1;
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map(
    (row) =>
      `  ${row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[0]!) : column === last ? text : text.padStart(widths[column]!),
        )
        .join("  ")}`,
  );
}
