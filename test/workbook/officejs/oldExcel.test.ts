import { blockFromName } from "../../../src/cells/address";
import { officeBook, type OfficeBook } from "../../support/officeBook";
import { sheetModel } from "../../support/sheetModel";

const block = (name: string) => blockFromName(name)!;

/** An Excel of ExcelApi 1.12: the client itself refuses what is above. */
async function oldExcel(): Promise<OfficeBook> {
  const book = await officeBook([{ name: "Data", rows: [["x", 1]], merged: [block("A1:B1")] }]);
  book.bridge.excelApi = 1.12;
  return book;
}

const table = (rows: number) =>
  sheetModel(
    "data",
    "Lines",
    [
      ["Line", "Amount"],
      ...Array.from({ length: rows }, (_, row) => [`Line ${String.fromCharCode(65 + row)}`, row]),
    ].map((cells) => cells.map((value) => ({ value }))),
    { tables: [{ name: "Lines_1", block: block(`A1:B${rows + 1}`), columns: ["Line", "Amount"] }] },
  );

test("the client refuses what an old Excel does not have", async () => {
  await oldExcel();
  const batch = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").load("tabId");
    const resized = context.workbook.tables.getItem("None").resize("A1:B2");
    await context.sync();
    return resized;
  });
  await expect(batch).rejects.toMatchObject({ code: "ApiNotFound" });
});

test.each([
  [2, 5],
  [5, 2],
])("a table of %i rows has %i on the next run, under its name", async (first, second) => {
  const { workbook } = await oldExcel();
  await workbook.write([table(first)]);
  await workbook.write([table(second)]);
  expect(await workbook.tables()).toMatchObject([{ name: "Lines_1", block: block(`A1:B${second + 1}`) }]);
  await workbook.undoLastRun();
  expect(await workbook.tables()).toMatchObject([{ name: "Lines_1", block: block(`A1:B${first + 1}`) }]);
});

test("merged areas are not told", async () => {
  const { workbook } = await oldExcel();
  expect((await workbook.read("Data", block("A1:B1"))).merged).toEqual([]);
});

test("a marked sheet is found without its number in the file", async () => {
  const { workbook, model } = await oldExcel();
  await workbook.write([table(2)]);
  await workbook.write([table(3)]);
  expect(model.sheets.map(({ name }) => name)).toEqual(["Data", "Lines"]);
});
