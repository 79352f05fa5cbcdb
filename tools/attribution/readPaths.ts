import { readFileSync } from "node:fs";
import type { PathTable } from "../../src/core/attribution/reading/PathTable";

/** The paths of a text file with the columns path, total_conversions, total_conversion_value and total_null, in this order. */
export function readPaths(
  file: string,
): PathTable & { readonly values: Float64Array; readonly nulls: Float64Array } {
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
  const column = (index: number): Float64Array => Float64Array.from(rows, (row) => Number(row[index]));
  return {
    paths: rows.map(([path]) => path!),
    conversions: column(1),
    values: column(2),
    nulls: column(3),
  };
}
