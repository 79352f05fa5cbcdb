import { tableNames } from "../../src/cells/recognition/contracts/contractTables";
import { MemoryExcel } from "./MemoryExcel";
import type { PackRows } from "./revenuePackCase";
import { tableBook } from "./tableBook";

const names = { ...tableNames, plan: "Plan targets" };

/** A workbook before a user with a sheet for each of these tables, called as they are. */
export async function contractExcel(rows: PackRows): Promise<MemoryExcel> {
  const tables = Object.entries(rows) as [keyof PackRows, NonNullable<PackRows[keyof PackRows]>][];
  return new MemoryExcel(await tableBook(tables.map(([kind, own]) => ({ sheet: names[kind], rows: own }))));
}
