import { CellError, isErrorCode, type CellValue } from "../../cells/CellValue";
import type { CellGrid } from "../../cells/gridShape";

/** Cells of an argument: Excel hands over a range as rows, and a single cell or constant as one value. */
export function cellsFromArgument(argument: unknown): CellGrid {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  return rows.map((row: unknown) =>
    Array.isArray(row) ? row.map(cellFromArgument) : [cellFromArgument(row)],
  );
}

/**
 * One value as Excel hands it over: an error is an object with its code, a formatted number one with its
 * basic value, a blank is null or "".
 * @example cellFromArgument({ code: "#DIV/0!" }) // => new CellError("#DIV/0!")
 */
export function cellFromArgument(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const basic = "code" in value ? value.code : "basicValue" in value ? value.basicValue : null;
  if (typeof basic === "string" && isErrorCode(basic)) return new CellError(basic);
  return cellFromArgument(basic);
}
