import { writeXlsx, type CellValue as FileValue } from "hucre";
import type { CellValue } from "../src/cells/CellValue";
import { labelFromCell } from "../src/cells/labelFromCell";
import type { RangeGrid } from "../src/cells/RangeGrid";
import { sampleDayHeaders } from "../src/runs/revenue/sample/SampleTables";

const writtenAt = new Date("2026-11-21T00:00:00Z");

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
 * @param formatOf Number format of a column by its header; that of a table of contracts when omitted.
 * @param formulas By sheet and header, for columns whose cells hold a formula: the grid has what it comes to.
 */
export async function sampleXlsx(
  grids: readonly RangeGrid[],
  notes: readonly string[] = [],
  formatOf: (header: string) => string | undefined = contractFormat,
  formulas: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Uint8Array> {
  const readMe = {
    name: "Read me",
    columns: [{ width: 120 }],
    rows: notes.flatMap((note, index) => (index === 0 ? [[note], []] : [[note]])),
  };
  return writeXlsx({
    sheets: [
      ...(notes.length > 0 ? [readMe] : []),
      ...grids.map((grid) => tableSheet(grid, formatOf, formulas[grid.sheet] ?? {})),
    ],
    // So that the file is the same at every run.
    properties: { created: writtenAt, modified: writtenAt },
    activeSheet: notes.length > 0 ? 1 : 0,
  });
}

function tableSheet(
  { sheet, values, block }: RangeGrid,
  formatOf: (header: string) => string | undefined,
  formulas: Readonly<Record<string, string>>,
) {
  const headers = (values[0] ?? []).map((cell) => labelFromCell(cell));
  const last = String.fromCharCode("A".charCodeAt(0) + block.right);
  return {
    name: sheet,
    columns: headers.map((header, index) => {
      const numFmt = formatOf(header);
      return { width: widthOf(header, values, index), ...(numFmt === undefined ? {} : { numFmt }) };
    }),
    rows: values as FileValue[][],
    cells: formulaCells(headers, values, formulas),
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

function formulaCells(
  headers: readonly string[],
  values: RangeGrid["values"],
  formulas: Readonly<Record<string, string>>,
) {
  const cells = new Map<string, { formula: string; formulaResult: FileValue }>();
  for (const [column, header] of headers.entries()) {
    const formula = formulas[header];
    if (formula === undefined) continue;
    for (let row = 1; row < values.length; row++) {
      cells.set(`${row},${column}`, { formula, formulaResult: values[row]![column] as FileValue });
    }
  }
  return cells;
}

function contractFormat(header: string): string | undefined {
  if (sampleDayHeaders.has(header)) return "yyyy-mm-dd";
  return moneyHeaders.has(header) ? "#,##0.00" : undefined;
}

/** Room for the header with its button, and for the texts below it. */
function widthOf(header: string, rows: readonly (readonly CellValue[])[], index: number): number {
  const texts = rows.flatMap((row) => (typeof row[index] === "string" ? [row[index].length] : []));
  return Math.max(11, header.length + 4, texts.reduce((most, each) => Math.max(most, each), 0) + 1);
}
