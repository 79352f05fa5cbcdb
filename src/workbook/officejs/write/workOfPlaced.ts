import { numberFormats } from "../../../reports/formats";
import type { ReportMark } from "../../../reports/SheetModel";
import { areaName } from "../../placing/areaName";
import { blocksMeet } from "../../placing/blocks";
import type { PlacedSheet } from "../../placing/placeSheets";
import { layoutProperty, markProperty, type WrittenLayout } from "../../placing/reportMark";
import { packedLook } from "../../placing/writtenLook";
import type { BookListing } from "../BookListing";
import { inputOfCell } from "../cellInput";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import { blocksToWrite } from "../../placing/blocksToWrite";
import type { SheetWork } from "./SheetWork";
import { pointsOfWidth } from "./writeLook";

/** Points by which a width may differ and still be the one that we set. */
const sameWidth = 0.6;

/** A placed sheet as work to be done. */
export async function workOfPlaced(
  placed: PlacedSheet,
  proxy: Excel.Worksheet,
  /** As files number the sheet, or 0 where this Excel does not tell. */
  tabId: number,
  listing: BookListing,
  snapshot: SheetSnapshot | undefined,
): Promise<SheetWork> {
  const { model, block } = placed;
  const listed = listing.sheets.find(({ id }) => id === placed.id) ?? null;
  const mark: ReportMark = { ...model.mark, block: areaName(block) };
  const layout: WrittenLayout = {
    sheetId: tabId,
    widths: model.columns.map(({ width }) => width),
    look: await packedLook(model),
  };
  return {
    proxy,
    listed,
    tables: listed
      ? listing.tables.filter(
          (table) => table.sheet === listed.name && placed.blocks.some((own) => blocksMeet(own, table.block)),
        )
      : [],
    blocks: blocksToWrite(placed),
    inputAt: (row, column) => inputOfCell(model.rows[row]?.[column] ?? {}),
    textAt: (row, column) => {
      const value = model.rows[row]?.[column]?.value;
      return typeof value === "string" ? value : null;
    },
    numberFormatAt: (row, column) => {
      const cell = model.rows[row]?.[column];
      if (cell?.format?.number) return numberFormats[cell.format.number];
      // Excel formats a formula by what it refers to: ours say what they are.
      return cell?.formula === undefined ? undefined : "General";
    },
    look: model,
    names: model.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })),
    dropped: [],
    keptWidths: changedWidths(snapshot, listed?.layout ?? null),
    properties: { [markProperty]: JSON.stringify(mark), [layoutProperty]: JSON.stringify(layout) },
  };
}

/** Widths that somebody changed since the last run. */
function changedWidths(
  snapshot: SheetSnapshot | undefined,
  layout: WrittenLayout | null,
): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  for (const [column, characters] of (layout?.widths ?? []).entries()) {
    const found = snapshot?.widths[column];
    if (found !== undefined && Math.abs(found - pointsOfWidth(characters)) > sameWidth)
      changed.set(column, found);
  }
  return changed;
}
