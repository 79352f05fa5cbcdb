import { columnName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDate } from "../../src/cells/serialDate";
import { addDays, addMonths, isoDate } from "../../src/core/dates/isoDate";

const firstMonth = isoDate("2025-01-01");

/**
 * A portfolio as a sheet: name, amount, start and end, then a month a column with RECOGNIZE filled over all of them;
 * beside it, on the sheet Table, one RECOGNIZE.TABLE over the same lines.
 */
export function recognizeGrid(lines: number, months: number): Record<"Lines" | "Table", CellValue[][]> {
  const next = sequence();
  const heads = Array.from({ length: months }, (_, month) =>
    serialFromDate(addMonths(firstMonth, month), 1900),
  );
  const rows = Array.from({ length: lines }, (_, line): CellValue[] => {
    const start = addDays(firstMonth, next(600) - 100);
    const amount = (next(2_000_000) - 200_000) / 100;
    const end = addDays(start, next(800));
    const formulas = heads.map((_head, month) => {
      const column = columnName(4 + month);
      return `=FINOPS.RECOGNIZE($B${line + 2},$C${line + 2},$D${line + 2},${column}$1)`;
    });
    return [`Line ${line + 1}`, amount, serialFromDate(start, 1900), serialFromDate(end, 1900), ...formulas];
  });
  const block = `Lines!$B$2:$D$${lines + 1},Lines!$E$1:$${columnName(3 + months)}$1`;
  return {
    Lines: [["Name", "Amount", "Start", "End", ...heads], ...rows],
    Table: [[`=FINOPS.RECOGNIZE.TABLE(${block})`]],
  };
}

/** Numbers below a limit, the same in each run. */
function sequence(): (limit: number) => number {
  let seed = 5;
  return (limit) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
}
