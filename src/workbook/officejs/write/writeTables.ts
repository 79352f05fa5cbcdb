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
    await batch.room(bytesPerTable);
    if (!canResize || index >= tables.length) batch.context.workbook.tables.getItem(old.id).convertToRange();
  }
  for (const [index, { name, block }] of tables.entries()) {
    await batch.room(bytesPerTable);
    const area = blockName({ ...block, bottom: Math.max(block.bottom, block.top + 1) });
    const old = canResize ? standing[index] : undefined;
    if (old) {
      const table = batch.context.workbook.tables.getItem(old.id);
      table.resize(area);
      if (old.name !== name) table.name = name;
      continue;
    }
    const table = sheet.tables.add(sheet.getRange(area), true);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
  }
}
