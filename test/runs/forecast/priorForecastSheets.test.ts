import type { BlockAddress } from "../../../src/cells/address";
import type { CellValue } from "../../../src/cells/CellValue";
import { isoDate } from "../../../src/core/dates/isoDate";
import { forecastSheets } from "../../../src/reports/forecast/forecastSheets";
import { lineId } from "../../../src/reports/PriorSheet";
import { priorForecastSheets } from "../../../src/runs/forecast/priorForecastSheets";

const { report } = forecastSheets.front;
const calendar = { step: "month", first: isoDate("2026-01-01") } as const;

/** A front sheet of one line, whose mark tells the block as it was written. */
function workbook(rows: readonly (readonly CellValue[])[], block: string) {
  const mark = { report, version: 1 as const, runId: "r1", block, message: null, inputs: [] };
  const used: BlockAddress = { top: 0, left: 0, bottom: rows.length - 1, right: rows[0]!.length - 1 };
  return {
    dateSystem: 1900 as const,
    sheets: async () => [{ name: "Forecast", visible: true, used, mark }],
    formula: async () => null,
    read: async (sheet: string, read: BlockAddress) => ({
      sheet,
      block: read,
      values: rows.slice(read.top, read.bottom + 1).map((row) => row.slice(read.left, read.right + 1)),
      merged: [],
    }),
  };
}

const typed = [
  ["#header", "Line", "FC", "Owner", "Comment"],
  ["Shop", "Shop", 100, "Ann", "fair in June"],
];

test("what was typed is read from under its heading", async () => {
  const { priors } = await priorForecastSheets(workbook(typed, "A1:E2"), calendar);
  expect(priors.get(report)!.notes.get(lineId("Shop"))).toEqual({ Owner: "Ann", Comment: "fair in June" });
});

test("a column and a row inserted by hand, which push it beyond what was written, lose nothing", async () => {
  const moved = [["", "", "", "", "", ""], ...typed.map(([key, ...row]) => [key!, "", ...row])];
  const { priors } = await priorForecastSheets(workbook(moved, "A1:E2"), calendar);
  expect(priors.get(report)!.notes.get(lineId("Shop"))).toEqual({ Owner: "Ann", Comment: "fair in June" });
});
