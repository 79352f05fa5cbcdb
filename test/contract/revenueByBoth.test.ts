import { packSheets } from "../../src/reports/revenue/packSheets";
import { findByRole, findByText } from "@testing-library/dom";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellName } from "../../src/cells/address";
import { openBook } from "../../src/workbench/file/openBook";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { layoutProperty } from "../../src/workbook/placing/reportMark";
import { bookDifferences } from "../support/bookDifferences";
import { builtAddin } from "../support/builtAddin";
import { openBuiltPane, type BuiltPane } from "../support/builtPane";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const patient = { timeout: 60_000 };
const comment = "Agreed with the auditors";
const sheets = Object.values(packSheets).map(({ name }) => name);
const book = readFileSync(resolve(__dirname, "../../assets/samples/saltmarsh-contracts.xlsx"));
let folder: string;
let workbook: LiveWorkbook;
let pane: BuiltPane;
let before: BookFacts;

/** Opens the sample contracts and the page of packs beside them. */
async function open(): Promise<void> {
  ({ workbook } = await openBook(book, "book.xlsx"));
  before = bookFacts(workbook);
  pane = openBuiltPane(folder, new OfficeHost(workbook));
  const tabs = await findByRole(pane.window.document.body, "navigation", {}, patient);
  (await findByText(tabs, "Revenue", {}, patient)).click();
}

beforeAll(async () => {
  folder = builtAddin();
  await open();
}, 240_000);

afterAll(() => pane.close());

async function press(name: string): Promise<void> {
  (await findByRole(pane.window.document.body, "button", { name }, patient)).click();
}

/** Previews and writes the pack as a user does. */
async function write(): Promise<BookFacts> {
  const { body } = pane.window.document;
  await press("Preview");
  await press("Write the pack");
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

/** The facts without what tells one run from another: its stamp, which the packed look holds as well, in the footer. */
function withoutStamp(facts: BookFacts): BookFacts {
  const stamp = new RegExp(`${runIdOf(facts)}|run \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC`, "g");
  const entries = Object.entries(facts)
    .filter(([fact]) => !fact.endsWith(` property ${layoutProperty}`))
    .map(([fact, value]) => [fact, typeof value === "string" ? value.replace(stamp, "(run)") : value]);
  return Object.fromEntries(entries) as BookFacts;
}

/** Types a comment beside the first line of the schedule. @returns The fact of it. */
function typeComment(): string {
  const sheet = workbook.sheets.find(({ name }) => name === "Schedule")!;
  const heading = [...sheet.cells()].find(({ value }) => value === "Comment")!;
  const at = { row: heading.row + 1, column: heading.column };
  sheet.setCell(at.row, at.column, { value: comment });
  return `Schedule!${cellName(at)} value`;
}

test("the sample contracts: all sheets by the built pane and by the file command are the same", async () => {
  const byPane = await write();
  expect(workbook.sheets.map(({ name }) => name).slice(-sheets.length)).toEqual(sheets);
  const bytes = await reportByFile(book, runIdOf(byPane), [], "revenue");
  const file = await openBook(bytes, "report.xlsx");
  expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
});

test("a run over the pack gives the same sheets and keeps a comment; undo takes back one run", async () => {
  const first = withoutStamp(bookFacts(workbook));
  const place = typeComment();
  const commented = bookFacts(workbook);
  const second = await write();
  expect(second[place]).toBe(comment);
  expect(bookDifferences({ ...first, [place]: comment }, withoutStamp(second))).toEqual([]);
  expect(bookDifferences(commented, await undo())).toEqual([]);
});

test("undo after the first run leaves the workbook as it was", async () => {
  pane.close();
  await open();
  await write();
  expect(bookDifferences(before, await undo())).toEqual([]);
});
