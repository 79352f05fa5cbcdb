import type { SheetModel } from "../../src/reports/SheetModel";
import { openBook } from "../../src/workbench/file/openBook";
import { figuresOfChart } from "../../src/workbench/grid/charts/figuresOfChart";
import type { MemoryWorkbook } from "../../src/workbench/model/MemoryWorkbook";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import { officeBook } from "../support/officeBook";
import { sheetModel } from "../support/sheetModel";

/** Shares as columns, and a line of what they come to. */
function shares(): SheetModel {
  const rows = [
    ["Supplier", "Share", "Cumulative"],
    ["First", 0.7, 0.7],
    ["Second", 0.3, 1],
  ].map((row) => row.map((value) => ({ value })));
  const values = (column: number) => ({ top: 1, left: column, bottom: 2, right: column });
  return sheetModel("test:shares", "Shares", rows, {
    charts: [
      {
        kind: "line",
        title: "Shares",
        description: "Columns and a line.",
        at: { top: 4, left: 0, bottom: 14, right: 6 },
        categories: values(0),
        series: [
          { name: { row: 0, column: 1 }, values: values(1), scenario: "actual", as: "column" },
          { name: { row: 0, column: 2 }, values: values(2), scenario: "priorYear" },
        ],
        numberFormat: "share",
      },
    ],
  });
}

function drawnIn(workbook: MemoryWorkbook) {
  const sheet = workbook.sheets.find(({ name }) => name === "Shares")!;
  return figuresOfChart(workbook, sheet, sheet.parts.charts[0]!)!;
}

test("a line stands over columns, the same by both adapters", async () => {
  const { workbook, model } = await officeBook([]);
  await workbook.write([shares()]);
  const office = drawnIn(model);
  expect(office.series.map(({ drawn }) => drawn?.kind ?? office.kind)).toEqual(["column", "line"]);
  const file = newXlsx();
  await file.write([shares()]);
  const { workbook: opened } = await openBook(await file.save(), "book.xlsx");
  expect(drawnIn(opened)).toEqual(office);
});
