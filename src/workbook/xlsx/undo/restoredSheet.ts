import { blockFromName, holdsCell, type BlockAddress } from "../../../cells/address";
import { plainSheet } from "../../../reports/plainSheet";
import type { SheetCell, SheetModel } from "../../../reports/SheetModel";
import { cellOfInput } from "../../placing/cellInput";
import type { PlacedSheet } from "../../placing/placeSheets";
import { layoutFromText, layoutProperty, markFromText, markProperty } from "../../placing/reportMark";
import { unpackedLook, type WrittenLook } from "../../placing/writtenLook";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import type { ListedSheet } from "../read/workbookPart";
import type { RestoredSheet } from "../write/writeSheetPart";

/** What a sheet looked like when nobody kept its look: plain cells. */
const plainLook: WrittenLook = { ...plainSheet, rows: [], columns: [] };

/** A sheet as a snapshot kept it, to be written in the place of what a run wrote there. */
export async function restoredSheet(
  snapshot: SheetSnapshot,
  { name, part }: ListedSheet,
  /** The block that the run wrote. */
  written: BlockAddress,
): Promise<{ readonly placed: PlacedSheet; readonly restored: RestoredSheet }> {
  const layout = snapshot.layout === null ? null : layoutFromText(snapshot.layout);
  const look = (layout?.look !== undefined && (await unpackedLook(layout.look))) || plainLook;
  const mark = markFromText(snapshot.mark);
  const parts = snapshot.parts.map((each) => ({ ...each, block: blockFromName(each.block)! }));
  const partAt = (row: number, column: number): (typeof parts)[number] | undefined =>
    parts.find(({ block }) => holdsCell(block, row, column));
  const numberFormatAt = (row: number, column: number): string => {
    const found = partAt(row, column);
    return found?.numberFormats[row - found.block.top]?.[column - found.block.left] ?? "General";
  };
  const cellAt = (row: number, column: number): SheetCell | undefined => {
    const found = partAt(row, column);
    const input = found?.cells[row - found.block.top]?.[column - found.block.left] ?? "";
    const format = look.rows[row]?.[column]?.format;
    if (input === "" && !format && numberFormatAt(row, column) === "General") return undefined;
    return { ...cellOfInput(input), ...(format ? { format } : {}) };
  };
  const bottom = Math.max(...parts.map(({ block }) => block.bottom));
  const right = Math.max(...parts.map(({ block }) => block.right));
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
  const block = blockFromName(mark?.block ?? "") ?? parts[0]!.block;
  return {
    placed: { model, name, id: part, block, blocks: [block, written] },
    restored: {
      properties: {
        [markProperty]: snapshot.mark,
        ...(snapshot.layout === null ? {} : { [layoutProperty]: snapshot.layout }),
      },
      widths: snapshot.widths,
      numberFormatAt,
    },
  };
}
