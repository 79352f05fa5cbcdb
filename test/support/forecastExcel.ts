import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDate } from "../../src/cells/serialDate";
import { addMonths, isoDate } from "../../src/core/dates/isoDate";
import { MemoryExcel } from "./MemoryExcel";
import { tableBook } from "./tableBook";

const first = isoDate("2022-01-01");

/** A workbook before a user: four years of two lines by month, one of them with a text among its figures when asked. */
export async function forecastExcel(changes: Readonly<Record<string, CellValue>> = {}): Promise<MemoryExcel> {
  const rows = Array.from({ length: 48 }, (_, month): CellValue[] => {
    const season = 1 + 0.2 * Math.sin((month * Math.PI) / 6);
    return [
      serialFromDate(addMonths(first, month), 1900),
      changes[`Rooms ${month}`] ?? Math.round(1_000 * season + 5 * month + ((month * 37) % 11)),
      changes[`Meals ${month}`] ?? Math.round(400 * season + ((month * 53) % 17)),
    ];
  });
  return new MemoryExcel(
    await tableBook([{ sheet: "Actuals", rows: [["Month", "Rooms", "Meals"], ...rows] }]),
  );
}
