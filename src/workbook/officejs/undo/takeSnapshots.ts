import { columnName } from "../../../cells/address";
import { areaName } from "../../placing/areaName";
import type { PlacedSheet } from "../../placing/placeSheets";
import type { BookListing, ListedSheet } from "../BookListing";
import { inputToRestore } from "../cellInput";
import { blocksToWrite } from "../../placing/blocksToWrite";
import { readCells } from "../readCells";
import type { SheetSnapshot, SnapshotPart } from "../../undo/SheetSnapshot";

/** What stands where a run is about to write: old block and new, cell by cell, and what hangs on the sheet. */
export async function takeSnapshots(
  context: Excel.RequestContext,
  listing: BookListing,
  placed: readonly PlacedSheet[],
): Promise<readonly SheetSnapshot[]> {
  const rewritten = placed.flatMap((sheet) => {
    const listed = listing.sheets.find(({ id }) => id === sheet.id);
    return listed ? [{ sheet, listed, proxy: context.workbook.worksheets.getItem(listed.id) }] : [];
  });
  if (rewritten.length === 0) return [];
  const asked = rewritten.map(({ sheet, proxy }) => ({
    names: proxy.names.load("items/name,items/formula"),
    columns: Array.from({ length: Math.max(...sheet.blocks.map(({ right }) => right)) + 1 }, (_, column) =>
      proxy.getRange(`${columnName(column)}:${columnName(column)}`).format.load("columnWidth"),
    ),
  }));
  await context.sync();
  const snapshots: SheetSnapshot[] = [];
  for (const [index, { sheet, listed, proxy }] of rewritten.entries()) {
    const { names, columns } = asked[index]!;
    const parts: SnapshotPart[] = [];
    for (const block of blocksToWrite(sheet)) parts.push(await partAt(proxy, listed, block));
    const before = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
    snapshots.push({
      report: sheet.model.report,
      mark: listed.markText!,
      layout: listed.layoutText,
      parts,
      widths: columns.map(({ columnWidth }) => columnWidth),
      names: sheet.model.names.map(({ name }) => ({ name, formula: before.get(name.toLowerCase()) ?? null })),
    });
  }
  return snapshots;
}

async function partAt(
  proxy: Excel.Worksheet,
  { name }: ListedSheet,
  block: PlacedSheet["block"],
): Promise<SnapshotPart> {
  const grids = await readCells(proxy, name, block, ["values", "valueTypes", "formulas", "numberFormat"]);
  return {
    block: areaName(block),
    cells: grids.values.map((row, down) =>
      row.map((value, across) =>
        inputToRestore(
          { value, type: String(grids.valueTypes[down]![across]) },
          grids.formulas[down]![across],
        ),
      ),
    ),
    numberFormats: grids.numberFormat.map((row) => row.map(String)),
  };
}
