import { blockFromName, type BlockAddress } from "../../../cells/address";
import type { SheetCell, SheetModel } from "../../../reports/SheetModel";
import { cellOfInput } from "../../placing/cellInput";
import type { PlacedSheet } from "../../placing/placeSheets";
import { markFromText } from "../../placing/reportMark";
import { openSnapshot } from "../../undo/openSnapshot";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import type { ListedSheet } from "../read/workbookPart";
import type { RestoredSheet } from "../write/writeSheetPart";

/** A sheet as a snapshot kept it, to be written in the place of what a run wrote there. */
export async function restoredSheet(
  snapshot: SheetSnapshot,
  { name, part }: ListedSheet,
  /** The block that the run wrote. */
  written: BlockAddress,
): Promise<{ readonly placed: PlacedSheet; readonly restored: RestoredSheet }> {
  const { blocks, look, inputAt, properties, ...kept } = await openSnapshot(snapshot);
  const numberFormatAt = (row: number, column: number): string =>
    kept.numberFormatAt(row, column) ?? "General";
  const cellAt = (row: number, column: number): SheetCell | undefined => {
    const input = inputAt(row, column);
    const format = look.rows[row]?.[column]?.format;
    if (input === "" && !format && numberFormatAt(row, column) === "General") return undefined;
    return { ...cellOfInput(input), ...(format ? { format } : {}) };
  };
  const bottom = Math.max(...blocks.map((block) => block.bottom));
  const right = Math.max(...blocks.map((block) => block.right));
  const model: SheetModel = {
    ...look,
    report: snapshot.report,
    name,
    rows: Array.from({ length: bottom + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, column) => cellAt(row, column)),
    ),
    names: snapshot.names.flatMap(({ name: own, formula }) =>
      formula === null ? [] : [{ name: own, refersTo: formula.replace(/^=/, "") }],
    ),
    mark: { report: snapshot.report, version: 1, runId: "", message: null, inputs: [] },
  };
  const block = blockFromName(markFromText(snapshot.mark)?.block ?? "") ?? blocks[0]!;
  return {
    placed: { model, name, id: part, block, blocks: [block, written] },
    restored: { properties, widths: snapshot.widths, numberFormatAt },
  };
}
