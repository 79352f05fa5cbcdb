import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellName } from "../../src/cells/address";
import { forecastSheets } from "../../src/reports/forecast/forecastSheets";
import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { bookDifferences } from "../support/bookDifferences";
import { PanePage } from "../support/PanePage";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const comment = "Congress in town";
const override = 400_000;
const august = 46_235;
const { lines, changes, log } = forecastSheets;
const book = readFileSync(resolve(__dirname, "../../assets/samples/larkfield-hotel.xlsx"));
let page: PanePage;

beforeAll(async () => {
  page = await PanePage.open(book, "Forecast");
}, 240_000);

afterAll(() => page.close());

/** Where a line's period stands on the sheet of lines. */
function rowOf(book: LiveWorkbook, line: string, period: number): number {
  const sheet = book.sheets.find(({ name }) => name === lines.name)!;
  const cells = [...sheet.cells()];
  const ofLine = new Set(
    cells.filter(({ column, value }) => column === 1 && value === line).map(({ row }) => row),
  );
  return cells.find(({ row, column, value }) => column === 2 && value === period && ofLine.has(row))!.row;
}

function columnOf(book: LiveWorkbook, heading: string): number {
  const sheet = book.sheets.find(({ name }) => name === lines.name)!;
  return [...sheet.cells()].find(({ value }) => value === heading)!.column;
}

/** What an analyst types beside a period, and next month's actuals. */
function typeNextMonth(): void {
  const { workbook } = page.book;
  const sheet = workbook.sheets.find(({ name }) => name === lines.name)!;
  const row = rowOf(workbook, "Rooms", august);
  sheet.setCell(row, columnOf(workbook, "Override"), { value: override });
  sheet.setCell(row, columnOf(workbook, "Comment"), { value: comment });
  const actuals = workbook.sheets.find(({ name }) => name === "Actuals")!;
  const july = [
    46_204, 391_000, 138_000, 31_000, 52_000, 9_000, 12_400, -20_100, -103_000, -17_000, 0, 9_400, 300,
  ];
  july.forEach((value, column) => actuals.setCell(61, column, { value }));
  actuals.setStyle(61, 0, actuals.style(60, 0));
  // As Excel does when its user types below a table.
  const table = workbook.tables.find(({ name }) => name === "Actuals")!;
  Object.assign(table, { block: { ...table.block, bottom: 61 } });
}

/** What stands beside the period of the override. */
function typedIn(book: LiveWorkbook, facts: BookFacts): unknown[] {
  const row = rowOf(book, "Rooms", august);
  return ["Override", "Final", "Comment"].map(
    (heading) => facts[`${lines.name}!${cellName({ row, column: columnOf(book, heading) })} value`],
  );
}

test("the sample hotel: all sheets by the built pane and by the file command are the same", async () => {
  const byPane = await page.write();
  const bytes = await reportByFile(book, runIdOf(byPane), [], "forecast");
  const file = await openBook(bytes, "report.xlsx");
  expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
});

test("next month by either door: the same sheets, the override and the comment kept, and undo takes it back", async () => {
  typeNextMonth();
  const typed = page.facts;
  const { workbook, opc } = page.book;
  const saved = xlsxFromModel(workbook, opc);
  const byPane = await page.write();
  expect(page.sheets).toEqual(expect.arrayContaining([changes.name, log.name]));
  expect(typedIn(workbook, byPane)).toEqual([override, expect.anything(), comment]);

  const bytes = await reportByFile(saved, runIdOf(byPane), [], "forecast");
  const file = await openBook(bytes, "report.xlsx");
  const byFile = bookFacts(file.workbook);
  expect(typedIn(file.workbook, byFile)).toEqual([override, expect.anything(), comment]);
  expect(bookDifferences(byPane, byFile)).toEqual([]);

  expect(bookDifferences(typed, await page.undo())).toEqual([]);
});

test("undo after the first run leaves the workbook as it was", async () => {
  page.close();
  page = await PanePage.open(book, "Forecast");
  await page.write();
  expect(bookDifferences(page.before, await page.undo())).toEqual([]);
});
