import type { BlockAddress } from "../../cells/address";
import type { CalcSource, PlacedBlock } from "../CalcSource";
import type { CalcEngine } from "./CalcEngine";
import type { SheetCells } from "./SheetCells";

/** Takes over the values and formulas that the source has now for the cells of a block. */
export function refreshBlock(engine: CalcEngine, source: CalcSource, changed: PlacedBlock): void {
  const position = engine.sheetPosition(changed.sheet);
  const sheet = position === undefined ? undefined : engine.sheets[position];
  if (!sheet) return;
  const used = source.used(sheet.name);
  const block = {
    top: changed.top,
    left: changed.left,
    bottom: Math.min(changed.bottom, Math.max(sheet.lastRow, used?.bottom ?? -1)),
    right: Math.min(changed.right, Math.max(sheet.lastColumn, used?.right ?? -1)),
  };
  if (block.top > block.bottom || block.left > block.right) return;
  sheet.refreshExtent(block.bottom, block.right);
  const owners = engine.spills!.meeting(sheet.position, block);
  for (const owner of owners) {
    noteCovered(engine, sheet, owner.block, block);
    engine.spills!.release(owner);
  }
  for (let column = block.left; column <= block.right; column += 1) {
    for (let row = block.top; row <= block.bottom; row += 1) {
      refreshCell(engine, source, sheet, row, column);
    }
  }
  engine.soilReaders(sheet.position, block);
  engine.spills!.free(sheet.position, block);
  for (const owner of owners) {
    if (owner.state === "done" && sheet.formula(owner.row, owner.column) === owner)
      engine.spills!.place(owner);
  }
  engine.spills!.retryFreed();
}

/** An edit of a covered cell may change nothing, but the host has to be told what shows there. */
function noteCovered(
  engine: CalcEngine,
  sheet: SheetCells,
  covered: BlockAddress,
  changed: BlockAddress,
): void {
  for (
    let row = Math.max(covered.top, changed.top);
    row <= Math.min(covered.bottom, changed.bottom);
    row += 1
  ) {
    const last = Math.min(covered.right, changed.right);
    for (let column = Math.max(covered.left, changed.left); column <= last; column += 1) {
      engine.log?.edited(sheet.position, row, column);
    }
  }
}

function refreshCell(
  engine: CalcEngine,
  source: CalcSource,
  sheet: SheetCells,
  row: number,
  column: number,
): void {
  const before = sheet.refreshFormula(row, column);
  const formula = sheet.formula(row, column);
  if (before || formula) engine.log?.edited(sheet.position, row, column);
  engine.replaced(before, formula);
  if (!formula) sheet.column(column).store(row, source.value(sheet.name, row, column));
}
