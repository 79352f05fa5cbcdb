import { writeXlsx, type CellValue as FileValue } from "hucre";
import type { CellValue } from "../src/cells/CellValue";
import { labelFromCell } from "../src/cells/labelFromCell";
import type { RangeGrid } from "../src/cells/RangeGrid";
import { sampleDayHeaders } from "../src/runs/revenue/sample/SampleTables";

const moneyHeaders: ReadonlySet<string> = new Set([
  "Transaction price",
  "Bundle price",
  "SSP",
  "SSP low",
  "SSP high",
  "Amount",
  "Outcome",
  "Constraint",
  "Target",
]);

/**
 * Bytes of a workbook with a table on each sheet, both of one name.
 * @param grids From A1 on, the headers first.
 * @param notes Lines of a first sheet "Read me", the title first; none when omitted.
 */
export async function sampleXlsx(
  grids: readonly RangeGrid[],
  notes: readonly string[] = [],
): Promise<Uint8Array> {
  const readMe = {
    name: "Read me",
    columns: [{ width: 120 }],
    rows: notes.flatMap((note, index) => (index === 0 ? [[note], []] : [[note]])),
  };
  return writeXlsx({
    sheets: [...(notes.length > 0 ? [readMe] : []), ...grids.map(tableSheet)],
    activeSheet: notes.length > 0 ? 1 : 0,
  });
}

function tableSheet({ sheet, values, block }: RangeGrid) {
  const headers = (values[0] ?? []).map((cell) => labelFromCell(cell));
  const last = String.fromCharCode("A".charCodeAt(0) + block.right);
  return {
    name: sheet,
    columns: headers.map((header, index) => ({ width: widthOf(header, values, index), ...formatOf(header) })),
    rows: values as FileValue[][],
    freezePane: { rows: 1 },
    tables: [
      {
        name: sheet.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()),
        range: `A1:${last}${values.length}`,
        columns: headers.map((name) => ({ name })),
        style: "TableStyleLight1",
      },
    ],
  };
}

function formatOf(header: string): { readonly numFmt?: string } {
  if (sampleDayHeaders.has(header)) return { numFmt: "yyyy-mm-dd" };
  return moneyHeaders.has(header) ? { numFmt: "#,##0.00" } : {};
}

/** Room for the header with its button, and for the texts below it. */
function widthOf(header: string, rows: readonly (readonly CellValue[])[], index: number): number {
  const texts = rows.flatMap((row) => (typeof row[index] === "string" ? [row[index].length] : []));
  return Math.max(11, header.length + 4, texts.reduce((most, each) => Math.max(most, each), 0) + 1);
}
