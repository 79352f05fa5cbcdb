import { layoutProperty, markProperty } from "../../../src/workbook/placing/reportMark";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { OpcPackage } from "../../../src/workbook/xlsx/package/OpcPackage";
import { WorkbookReading } from "../../../src/workbook/xlsx/read/WorkbookReading";
import { MemoryWorkbook } from "../../../src/workbench/model/MemoryWorkbook";
import type { Workbook } from "../../../src/workbook/Workbook";
import { openInHost } from "../../support/officeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

/** A workbook that a file holds, as far as these tests need it: cells, table and our custom properties. */
async function modelOfFile(bytes: Uint8Array): Promise<MemoryWorkbook> {
  const file: Workbook = await openXlsx(bytes, { file: "book.xlsx" });
  const reading = new WorkbookReading(OpcPackage.open(bytes));
  const model = new MemoryWorkbook();
  model.addSheet("Hers");
  for (const { name, used } of await file.sheets()) {
    const sheet = model.addSheet(name);
    const { values } = await file.read(name, { ...used!, top: 0, left: 0 });
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries()) {
        const formula = await file.formula(name, { row, column });
        if (formula !== null) sheet.setCell(row, column, { value: null, formula });
        else if (value !== null) sheet.setCell(row, column, { value });
      }
    }
    for (const key of [markProperty, layoutProperty]) {
      const text = new TextDecoder("utf-16le").decode(reading.customProperty(reading.sheet(name)!, key)!);
      sheet.parts.customProperties.set(key, text);
    }
  }
  for (const { name, sheet, block, columns } of await file.tables()) {
    model.addTable(
      model.sheets.find((each) => each.name === sheet)!,
      block,
      name,
      columns,
    );
  }
  return model;
}

test("a report written into a file is found, rewritten and undone through Office.js", async () => {
  const file = newXlsx();
  await file.write([richSheet(4, "r1")]);
  const { workbook, model } = await openInHost(await modelOfFile(await file.save()));
  const before = printedModel(model) as { sheets: { cells: unknown }[] };
  expect(await workbook.write([richSheet(6, "r2")])).toMatchObject({ sheets: ["Rich"], mismatches: [] });
  expect(model.sheets.map(({ name }) => name)).toEqual(["Hers", "Rich"]);
  await workbook.undoLastRun();
  const after = printedModel(model) as typeof before;
  expect(after.sheets[1]!.cells).toEqual(before.sheets[1]!.cells);
  expect(model.tables[0]!.block).toEqual({ top: 1, left: 0, bottom: 5, right: 1 });
  const sheet = model.sheets[1]!;
  expect(sheet.style(0, 1)).toMatchObject({ bold: true });
  expect(sheet.style(2, 1)).toMatchObject({ color: "#0000FF", fill: "#FFF8E1" });
  expect(sheet.parts.charts).toHaveLength(1);
});
