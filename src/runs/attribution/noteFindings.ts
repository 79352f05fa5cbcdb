import { placeOf } from "../../cells/place";
import type { Finding } from "../../cells/problems";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { AttributionNote } from "../../core/attribution/AttributionNote";

/** Column that the rows of a note are shown by; the first of the table for the others. */
const columns: Readonly<Partial<Record<AttributionNote["code"], string>>> = {
  TIME_MISSING: "time",
  EQUAL_TIMES: "time",
  TOUCH_AFTER_CONVERSION: "time",
  REFUND: "value",
  NEGATIVE_VALUE: "value",
  VALUE_WITHOUT_CONVERSION: "value",
  SEVERAL_CONVERSIONS: "value",
};

/**
 * What the engine notes, with the first cell that it is about.
 * @param sheetRows Row of the sheet of each row that notes name.
 */
export function noteFindings(
  notes: readonly AttributionNote[],
  { sheet, columns: own }: SourceTable,
  sheetRows: Int32Array,
): readonly Finding[] {
  return notes.map(({ code, text, count, rows }) => {
    const column = own.get(columns[code] ?? "") ?? [...own.values()][0]!;
    const [row] = rows;
    const cell = row === undefined ? null : placeOf(sheet, sheetRows[row]!, column.column);
    return { code, text, rows: count, cell };
  });
}
