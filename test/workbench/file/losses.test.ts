import { openBook } from "../../../src/workbench/file/openBook";
import { csvFromSheet, lossesOfCsv } from "../../../src/workbench/file/csvFromSheet";
import { LiveWorkbook } from "../../../src/workbench/grid/LiveWorkbook";
import { plainStyle } from "../../../src/workbench/model/CellStyle";
import { lossText } from "../../../src/workbench/page/confirmLosses";
import { fileName } from "../../../src/workbench/page/saveBook";
import { fixtureBytes } from "../../workbook/xlsx/fixtureBook";

test("what an opened file holds and a saved one will not is named with its sheet", async () => {
  const listed = async (name: string): Promise<readonly string[]> => {
    const { losses } = await openBook(fixtureBytes(name), "book.xlsx");
    return losses.map(lossText);
  };
  expect(await listed("books/modern-by-hand.xlsx")).toEqual([
    "Lines: text with several looks in one cell",
    "Lines: conditional format (iconSet)",
    "Lines: thread of comments (its texts are kept as a note)",
    "Pivot: pivot table",
    "Workbook: link to another workbook",
    "Workbook: data of pivot tables",
    "Workbook: calculation in rounds (iteration)",
  ]);
  expect(await listed("books/mixed-openpyxl.xlsx")).toEqual([
    "Budget's data: picture",
    "Workbook: chart sheet",
  ]);
  expect(await listed("books/ledger-libreoffice.xlsx")).toEqual([]);
});

function book(): LiveWorkbook {
  const workbook = new LiveWorkbook(1900, 46_000);
  const sheet = workbook.addSheet("Data");
  sheet.setCell(0, 0, { value: 'He said "1,5"' });
  sheet.setCell(0, 1, { value: 46_053 });
  sheet.setStyle(0, 1, { ...plainStyle, numberFormat: "d mmm yyyy" });
  sheet.setCell(0, 2, { value: 0.1 });
  sheet.setCell(1, 0, { value: true });
  sheet.setCell(1, 2, { value: null, formula: "=SEQUENCE(2)*C1" });
  return workbook;
}

test("a .csv file holds values as they are, dates by year, month and day, and what formulas spill", () => {
  const workbook = book();
  const text = new TextDecoder().decode(csvFromSheet(workbook, workbook.sheets[0]!));
  expect(text).toBe('"He said ""1,5""",2026-01-31,0.1\r\nTRUE,,0.1\r\n,,0.2\r\n');
});

test("a .csv file is said to be without formulas, formats and the other sheets", () => {
  const workbook = book();
  workbook.addSheet("Notes");
  expect(lossesOfCsv(workbook, workbook.sheets[0]!).map(lossText)).toEqual([
    "Data: formula (its value is kept)",
    "Data: format of a cell",
    "Notes: the whole sheet",
  ]);
});

test("a file is proposed under the name of the book", () => {
  expect(fileName("ledger.csv", "", "xlsx")).toBe("ledger.xlsx");
  expect(fileName("plan.2026.xlsx", "Costs", "csv")).toBe("plan.2026 - Costs.csv");
});
