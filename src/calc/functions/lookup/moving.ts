import { maxColumns, maxRows } from "../../../cells/address";
import { CellError } from "../../../cells/CellValue";
import { Reference, ReferenceList } from "../../values/Reference";
import { define } from "../define";
import { logical, maybe, or, reference, text, whole } from "../params";

/** A height or width below 0 counts upwards or to the left from the moved corner. */
function side(start: number, size: number): { readonly first: number; readonly last: number } {
  return size < 0 ? { first: start + size + 1, last: start } : { first: start, last: start + size - 1 };
}

/** References that are calculated. Excel calls them volatile: which cells they read cannot be told beforehand. */
export const moving = [
  define({
    name: "OFFSET",
    takes: [reference, whole, whole, maybe(whole), maybe(whole)],
    isVolatile: true,
    run([from, down, across, height, width]) {
      const rows = side(from.top + down, height ?? from.rows);
      const columns = side(from.left + across, width ?? from.columns);
      if (height === 0 || width === 0) return new CellError("#REF!", "the range has no cells");
      if (rows.first < 0 || columns.first < 0 || rows.last >= maxRows || columns.last >= maxColumns) {
        return new CellError("#REF!", "the range lies outside the sheet");
      }
      return new Reference(from.sheet, rows.first, columns.first, rows.last, columns.last);
    },
  }),
  define({
    name: "INDIRECT",
    takes: [text, or(logical, true)],
    isVolatile: true,
    run([written, isA1], scope) {
      if (!isA1) return new CellError("#REF!", "references in R1C1 style are not read");
      const value = scope.evaluate(scope.engine.parse(written.trim()));
      if (value instanceof Reference || value instanceof ReferenceList) return value;
      return new CellError("#REF!", `"${written}" is not a reference`);
    },
  }),
];
