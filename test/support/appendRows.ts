import type { CellValue } from "../../src/cells/CellValue";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";

/** Types rows below an Excel table, which grows over them as it does in Excel. */
export function appendRows(
  workbook: LiveWorkbook,
  name: string,
  rows: readonly (readonly CellValue[])[],
): void {
  const table = workbook.tables.find((each) => each.name === name)!;
  const { sheet, block } = table;
  rows.forEach((cells, down) =>
    cells.forEach((value, across) => {
      const [row, column] = [block.bottom + 1 + down, block.left + across];
      sheet.setCell(row, column, { value });
      sheet.setStyle(row, column, sheet.style(block.bottom, column));
    }),
  );
  table.block = { ...block, bottom: block.bottom + rows.length };
  workbook.tableChanged();
}
