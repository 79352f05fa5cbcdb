import { findByRole, findByText } from "@testing-library/dom";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellName } from "../../src/cells/address";
import { forecastSheets } from "../../src/reports/forecast/forecastSheets";
import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { bookDifferences } from "../support/bookDifferences";
import { builtAddin } from "../support/builtAddin";
import { openBuiltPane, type BuiltPane } from "../support/builtPane";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const patient = { timeout: 120_000 };
const comment = "Congress in town";
const override = 400_000;
const august = 46_235;
const { lines, changes, log } = forecastSheets;
const book = readFileSync(resolve(__dirname, "../../assets/samples/larkfield-hotel.xlsx"));
let folder: string;
let workbook: LiveWorkbook;
let opc: Awaited<ReturnType<typeof openBook>>["opc"];
let pane: BuiltPane;
let before: BookFacts;

beforeAll(async () => {
  folder = builtAddin();
  await open(book);
}, 240_000);

afterAll(() => pane.close());

/** Opens a workbook and the page of forecasts beside it. */
async function open(bytes: Uint8Array): Promise<void> {
  ({ workbook, opc } = await openBook(bytes, "book.xlsx"));
  before = bookFacts(workbook);
  pane = openBuiltPane(folder, new OfficeHost(workbook));
  const tabs = await findByRole(pane.window.document.body, "navigation", {}, patient);
  (await findByText(tabs, "Forecast", {}, patient)).click();
}

async function press(name: string): Promise<void> {
  (await findByRole(pane.window.document.body, "button", { name }, patient)).click();
}

/** Previews and writes the report as a user does. */
async function write(): Promise<BookFacts> {
  const { body } = pane.window.document;
  await press("Preview");
  await press("Write the report");
  const outcome = await findByText(body, /figures agree with the engine|Not done/, {}, patient);
  expect(outcome.parentElement?.textContent).toContain("Done");
  expect(pane.said).toEqual([]);
  return bookFacts(workbook);
}

async function undo(): Promise<BookFacts> {
  await press("Undo last run");
  await findByText(pane.window.document.body, /Undid the last run/, {}, patient);
  return bookFacts(workbook);
}

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
  const byPane = await write();
  const bytes = await reportByFile(book, runIdOf(byPane), [], "forecast");
  const file = await openBook(bytes, "report.xlsx");
  expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
});

test("next month by either door: the same sheets, the override and the comment kept, and undo takes it back", async () => {
  typeNextMonth();
  const typed = bookFacts(workbook);
  const saved = xlsxFromModel(workbook, opc);
  const byPane = await write();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([changes.name, log.name]));
  expect(typedIn(workbook, byPane)).toEqual([override, expect.anything(), comment]);

  const bytes = await reportByFile(saved, runIdOf(byPane), [], "forecast");
  const file = await openBook(bytes, "report.xlsx");
  const byFile = bookFacts(file.workbook);
  expect(typedIn(file.workbook, byFile)).toEqual([override, expect.anything(), comment]);
  expect(bookDifferences(byPane, byFile)).toEqual([]);

  expect(bookDifferences(typed, await undo())).toEqual([]);
});

test("undo after the first run leaves the workbook as it was", async () => {
  pane.close();
  await open(book);
  await write();
  expect(bookDifferences(before, await undo())).toEqual([]);
});
