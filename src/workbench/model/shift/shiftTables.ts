import type { MemoryWorkbook } from "../MemoryWorkbook";
import type { ModelTable } from "../WorkbookModel";
import { inverseShift, shiftedBlock, type CellShift, type LineShift } from "./CellShift";
import type { Restore } from "./Follower";
import { sameBlock } from "./shiftFormula";

interface ShiftedTables {
  readonly restores: readonly Restore[];
  /** Whether a column is gone, by names in lower case of table and column. */
  hasLost(table: string, column: string): boolean;
  /** Gives headers to columns that were inserted, when their cells are there. */
  nameNewColumns(): void;
}

/** Moves tables; one that is wholly gone is removed, one that loses columns loses their names. */
export function shiftTables(workbook: MemoryWorkbook, shift: CellShift): ShiftedTables {
  const restores: Restore[] = [];
  const lost = new Set<string>();
  const nameLater: (() => void)[] = [];
  for (const table of workbook.tables.slice()) {
    const { sheet, block, columns } = table;
    const after = shiftedBlock({ sheet, block }, shift);
    if (!after) {
      workbook.removeTable(table);
      restores.push(() => {
        if (!workbook.tables.includes(table)) workbook.tables.push(table);
      });
      continue;
    }
    if (after.sheet === sheet && sameBlock(after.block, block)) continue;
    table.sheet = after.sheet;
    table.block = after.block;
    const back = shiftedBlock(after, inverseShift(shift));
    if (!back || !sameBlock(back.block, block)) {
      restores.push(() => {
        if (table.sheet === back?.sheet && sameBlock(table.block, back.block)) table.block = block;
      });
    }
    if (shift.kind === "move" || shift.axis === "row") continue;
    const [gone, added] = columnChange(table, block.left, shift);
    for (const column of gone) lost.add(`${table.name}[${column}]`.toLowerCase());
    if (added > 0) nameLater.push(() => nameColumns(table));
    if (gone.length === 0) continue;
    restores.push(() => {
      if (table.block.right - table.block.left + 1 === columns.length) table.columns = columns;
    });
  }
  return {
    restores,
    hasLost: (table, column) => lost.has(`${table}[${column.toLowerCase()}]`),
    nameNewColumns: () => {
      for (const name of nameLater) name();
    },
  };
}

/** Takes columns out of a table, or blank ones in. */
function columnChange(
  table: ModelTable,
  left: number,
  { kind, first, last }: LineShift,
): readonly [gone: readonly string[], added: number] {
  const columns = [...table.columns];
  const at = Math.max(first - left, 0);
  const isInside = kind === "insert" ? first > left && at < columns.length : last >= left;
  if (!isInside) return [[], 0];
  const count = last - Math.max(first, left) + 1;
  const gone = kind === "insert" ? [] : columns.splice(at, count);
  if (kind === "insert") columns.splice(at, 0, ...new Array<string>(count).fill(""));
  table.columns = columns;
  return [gone, kind === "insert" ? count : 0];
}

/** As Excel names them: "Column1", and so on. */
function nameColumns(table: ModelTable): void {
  table.columns.forEach((name, index) => {
    if (name !== "") return;
    let number = 1;
    while (table.columns.some((each) => each.toLowerCase() === `column${number}`)) number += 1;
    table.columns[index] = `Column${number}`;
    table.sheet.setCell(table.block.top, table.block.left + index, { value: `Column${number}` });
  });
}
