import { blockName } from "../../../cells/address";
import type { TableModel } from "../../../reports/SheetModel";
import type { Batch } from "../Batch";
import type { ListedTable } from "../BookListing";
import { supports } from "../supports";

const bytesPerTable = 3_000;

/** Puts our tables over cells that are written, in place of those that stand in our blocks. */
export async function writeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  tables: readonly TableModel[],
  standing: readonly ListedTable[],
): Promise<void> {
  // References to a table survive only while it stands.
  const canResize = supports("1.13");
  for (const [index, old] of standing.entries()) {
    if (canResize && index < tables.length) continue;
    await batch.add(bytesPerTable, () => batch.context.workbook.tables.getItem(old.id).convertToRange());
  }
  for (const [index, { name, block }] of tables.entries()) {
    const area = blockName({ ...block, bottom: Math.max(block.bottom, block.top + 1) });
    const old = canResize ? standing[index] : undefined;
    await batch.add(bytesPerTable, () => {
      if (old) resize(batch.context.workbook.tables.getItem(old.id), area, old.name, name);
      else add(sheet, area, name);
    });
  }
}

function resize(table: Excel.Table, area: string, oldName: string, name: string): void {
  table.resize(area);
  if (oldName !== name) table.name = name;
}

function add(sheet: Excel.Worksheet, area: string, name: string): void {
  const table = sheet.tables.add(sheet.getRange(area), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}
