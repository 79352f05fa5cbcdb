import type { BlockAddress } from "../../../cells/address";
import { areaName } from "../../placing/areaName";
import { blocksToWrite } from "../../placing/blocksToWrite";
import { inputOfValue, type CellInput } from "../../placing/cellInput";
import type { PlacedSheet } from "../../placing/placeSheets";
import { layoutProperty, markProperty } from "../../placing/reportMark";
import type { SheetSnapshot, SnapshotPart } from "../../undo/SheetSnapshot";
import { numberFormatCodes } from "../read/numberFormatCodes";
import { textFromBytes } from "../read/reportMark";
import { scanCells } from "../read/scanCells";
import { typedFormula } from "../read/typedFormula";
import type { WorkbookReading } from "../read/WorkbookReading";
import type { ListedSheet } from "../read/workbookPart";
import { columnPoints } from "../write/columns";
import { SheetFrame } from "../write/SheetFrame";

/** What stands where a run is about to write: old block and new, cell by cell, and what hangs on the sheet. */
export function takeSnapshots(
  before: WorkbookReading,
  placed: readonly PlacedSheet[],
): readonly SheetSnapshot[] {
  const codes = numberFormatCodes(before.opc, before.workbook.part);
  return placed.flatMap((sheet) => {
    const listed = sheet.id === null ? undefined : before.sheet(sheet.name);
    return listed ? [snapshotOf(before, listed, sheet, codes)] : [];
  });
}

function snapshotOf(
  before: WorkbookReading,
  listed: ListedSheet,
  sheet: PlacedSheet,
  codes: readonly string[],
): SheetSnapshot {
  const { model, blocks } = sheet;
  const frame = SheetFrame.open(before.opc.utf8(listed.part), listed.part);
  const text = (property: string): string | null => {
    const bytes = before.customProperty(listed, property);
    return bytes && textFromBytes(bytes);
  };
  const names = before.workbook.names.filter((name) => name.sheet === listed.name);
  return {
    report: model.report,
    mark: text(markProperty)!,
    layout: text(layoutProperty),
    parts: blocksToWrite(sheet).map((block) => partAt(before, listed, block, codes)),
    widths: columnPoints(frame, Math.max(...blocks.map(({ right }) => right)) + 1),
    names: model.names.map(({ name }) => {
      const known = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return { name, formula: known ? typedFormula(known.refersTo) : null };
    }),
  };
}

/** The cells of a block as they would be typed, with their number formats. */
export function partAt(
  before: WorkbookReading,
  listed: ListedSheet,
  block: BlockAddress,
  codes: readonly string[],
): SnapshotPart {
  const { top, left, bottom, right } = block;
  const stored = before.reading(listed).cells.block(block);
  const cells = stored.map((row): CellInput[] => row.map(inputOfValue));
  const numberFormats = stored.map((row) => row.map(() => "General"));
  scanCells(before.opc.utf8(listed.part), ({ row, column, style, formula }) => {
    if (row > bottom) return false;
    if (row < top || column < left || column > right) return true;
    numberFormats[row - top]![column - left] = codes[style] ?? "General";
    const typed = formula();
    if (typed !== null) cells[row - top]![column - left] = typed;
    return true;
  });
  return { block: areaName(block), cells, numberFormats };
}
