import type { MemorySheet } from "../MemorySheet";
import type { MemoryWorkbook } from "../MemoryWorkbook";
import type { ModelSheet } from "../WorkbookModel";
import type { CellShift } from "./CellShift";
import { Follower, type Restore } from "./Follower";
import { keptReferences } from "./keptReferences";
import { shiftParts } from "./shiftParts";
import { shiftTables } from "./shiftTables";

/**
 * Moves the cells of a sheet, and lets follow what refers to them: formulas, names, tables, rules, comments, charts,
 * the printed area.
 * @returns What puts back the references that the opposite shift alone would not give again.
 */
export function shiftCells(workbook: MemoryWorkbook, shift: CellShift): readonly Restore[] {
  const sheets = workbook.sheets;
  const tables = shiftTables(workbook, shift);
  const follower = Follower.ofShift(sheets, shift, tables);
  const writeFormulas = sheets.flatMap((sheet) => followFormulas(sheet, follower));
  const sheet = memorySheet(workbook, shift.sheet);
  if (shift.kind === "move") sheet.moveBlock(shift.from, memorySheet(workbook, shift.toSheet), shift.to);
  else sheet.shiftLines(shift);
  for (const write of writeFormulas) write();
  for (const kept of keptReferences(workbook)) follower.reference(kept);
  for (const each of sheets) shiftParts(each, follower);
  tables.nameNewColumns();
  workbook.structureChanged();
  return [...tables.restores, ...follower.restores];
}

/**
 * Turns what refers to a sheet into #REF!, before the sheet goes.
 * @returns What puts the references back.
 */
export function forgetSheet(workbook: MemoryWorkbook, gone: ModelSheet): readonly Restore[] {
  const follower = Follower.ofRemoval(workbook.sheets, gone);
  // To take formulas apart takes long, and from another sheet only those refer to this one that hold its name.
  const name = gone.name.replaceAll("'", "''").toLowerCase();
  const mayRefer = (formula: string): boolean => formula.toLowerCase().includes(name);
  for (const sheet of workbook.sheets) {
    if (sheet !== gone) for (const write of followFormulas(sheet, follower, mayRefer)) write();
  }
  for (const kept of keptReferences(workbook)) if (kept.home !== gone) follower.reference(kept);
  return follower.restores;
}

/**
 * The writing of formulas that refer to other cells now: to be done when their cells stand where they will.
 * @param mayRefer Whether a formula has to be looked at.
 */
function followFormulas(
  sheet: MemorySheet,
  follower: Follower,
  mayRefer: (formula: string) => boolean = () => true,
): readonly (() => void)[] {
  const later: (() => void)[] = [];
  for (const { row, column, formula, ...cell } of sheet.formulaCells()) {
    if (!mayRefer(formula)) continue;
    const place = follower.cell(sheet, row, column);
    if (!place) continue;
    const { after, back } = follower.formula(formula, sheet, place.sheet);
    if (after === formula) continue;
    const { top, left } = place.block;
    later.push(() => place.sheet.setCell(top, left, { ...cell, formula: after }));
    const slot = {
      get: () => sheet.cell(row, column)?.formula ?? "",
      set: (text: string) => sheet.setCell(row, column, { ...cell, formula: text }),
    };
    follower.note(formula, back, slot, (one, other) => one === other);
  }
  return later;
}

function memorySheet({ sheets }: MemoryWorkbook, wanted: ModelSheet): MemorySheet {
  return sheets.find((sheet) => sheet === wanted)!;
}
