import type { SheetModel } from "../../src/reports/SheetModel";
import { openBook } from "../../src/workbench/file/openBook";
import { figuresOfChart } from "../../src/workbench/grid/charts/figuresOfChart";
import type { MemoryWorkbook } from "../../src/workbench/model/MemoryWorkbook";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import { officeBook } from "../support/officeBook";
import { sheetModel } from "../support/sheetModel";

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

/** A step that stands on a base, to a scale of its own. */
function steps(): SheetModel {
  const rows = [
    ["Step", "Base", "More"],
    ["First", 0, 10],
    ["Second", 10, 5],
  ].map((row) => row.map((value) => ({ value })));
  const series = (column: number) => ({
    name: { row: 0, column },
    values: { ...cell(1, column), bottom: 2 },
  });
  return sheetModel("test:steps", "Steps", rows, {
    charts: [
      {
        kind: "column",
        stacked: true,
        title: "Steps",
        description: "Columns on a base.",
        at: { top: 4, left: 0, bottom: 14, right: 6 },
        categories: { ...cell(1, 0), bottom: 2 },
        series: [
          { ...series(1), scenario: "outerBand", as: "base" },
          { ...series(2), scenario: "unfavourable" },
        ],
        numberFormat: "amount0",
        scale: { minimum: -5, maximum: 20 },
      },
    ],
  });
}

function drawnIn(workbook: MemoryWorkbook) {
  const sheet = workbook.sheets.find(({ name }) => name === "Steps")!;
  return figuresOfChart(workbook, sheet, sheet.parts.charts[0]!)!;
}

test("columns stand on a base that nobody sees, to the scale given, the same by both adapters", async () => {
  const { workbook, model } = await officeBook([]);
  await workbook.write([steps()]);
  const office = drawnIn(model);
  expect(office.stacking).toBe("stacked");
  expect(office.valueAxis).toMatchObject({ minimum: -5, maximum: 20 });
  expect(office.series.map(({ fill, isUnlisted }) => [fill, isUnlisted ?? false])).toEqual([
    [null, true],
    ["#C0392B", false],
  ]);
  const file = newXlsx();
  await file.write([steps()]);
  const { workbook: opened } = await openBook(await file.save(), "book.xlsx");
  expect(drawnIn(opened)).toEqual(office);
});
