import { cellName } from "../../../src/cells/address";
import { markProperty } from "../../../src/workbook/placing/reportMark";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { openBook } from "../../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../../src/workbench/file/xlsxFromModel";
import { LiveWorkbook } from "../../../src/workbench/grid/LiveWorkbook";
import { richSheet } from "../../support/richSheet";
import { textsOf } from "../../workbook/xlsx/fixtureBook";

test("a report that went through the workbench is found by its mark and written again in its place", async () => {
  const file = newXlsx();
  await file.write([richSheet(4, "r1")]);
  const { workbook, opc } = await openBook(await file.save(), "report.xlsx");
  workbook.sheets[0]!.setCell(2, 6, { value: "mine" });

  const again = await openXlsx(xlsxFromModel(workbook, opc), { file: "report.xlsx" });
  expect((await again.sheets())[0]!.mark).toMatchObject({ report: "rich", runId: "r1" });
  const receipt = await again.write([richSheet(6, "r2")]);
  expect(receipt).toMatchObject({ sheets: ["Rich"], mismatches: [] });
  const [rich, ...others] = await again.sheets();
  expect(others).toEqual([]);
  const { values } = await again.read("Rich", { top: 2, left: 6, bottom: 2, right: 6 });
  expect(values).toEqual([["mine"]]);
  expect(rich!.mark).toMatchObject({ runId: "r2" });
});

test("every figure of a saved report is the one that was calculated before", async () => {
  const file = newXlsx();
  await file.write([richSheet(40, "r1")]);
  const { workbook, opc } = await openBook(await file.save(), "report.xlsx");
  const saved = await openXlsx(xlsxFromModel(workbook, opc), { file: "report.xlsx" });
  const [sheet] = workbook.sheets;
  expect(sheet!.parts.customProperties.has(markProperty)).toBe(true);
  for (const { row, column } of sheet!.cells()) {
    const block = { top: row, left: column, bottom: row, right: column };
    const [[value]] = (await saved.read("Rich", block)).values as [[unknown]];
    const place = cellName({ row, column });
    expect([place, value]).toEqual([place, workbook.value(sheet!, row, column)]);
  }
});

test("a custom function is saved as Excel does: by its spelling in files, as a dynamic array over its spill", async () => {
  const workbook = new LiveWorkbook(1900, 46_000);
  const sheet = workbook.addSheet("Data");
  for (const [row, value] of [1, 2, 3].entries()) sheet.setCell(row, 0, { value });
  sheet.setCell(0, 3, { value: null, formula: "=FINOPS.DOUBLE(A1:A3)" });
  workbook.useFunctions([
    {
      name: "FINOPS.DOUBLE",
      parameters: [{ name: "values", dimensionality: "matrix" }],
      call: ([values]) => (values as number[][]).map(([value]) => [value! * 2]),
    },
  ]);
  const parts = textsOf(xlsxFromModel(workbook, null));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="D1" cm="1"><f t="array" ref="D1:D3">_xldudf_FINOPS_DOUBLE(A1:A3)</f><v>2</v></c>',
  );
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="D3"><v>6</v></c>');
  expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
  expect(parts["[Content_Types].xml"]).toContain("sheetMetadata+xml");

  const back = await openBook(xlsxFromModel(workbook, null), "book.xlsx");
  expect(back.workbook.sheets[0]!.cell(0, 3)).toEqual({ value: null, formula: "=FINOPS.DOUBLE(A1:A3)" });
  expect(back.workbook.sheets[0]!.cell(1, 3)).toBeUndefined();
});
