import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellName } from "../../src/cells/address";
import { packSheets } from "../../src/reports/revenue/packSheets";
import { openBook } from "../../src/workbench/file/openBook";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { layoutProperty } from "../../src/workbook/placing/reportMark";
import { bookDifferences } from "../support/bookDifferences";
import { PanePage } from "../support/PanePage";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";

const comment = "Agreed with the auditors";
const sheets = Object.values(packSheets).map(({ name }) => name);
const book = readFileSync(resolve(__dirname, "../../assets/samples/saltmarsh-contracts.xlsx"));
const buttons = { write: "Write the pack" };
let page: PanePage;

beforeAll(async () => {
  page = await PanePage.open(book, "Revenue");
}, 240_000);

afterAll(() => page.close());

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
  const sheet = page.book.workbook.sheets.find(({ name }) => name === "Schedule")!;
  const heading = [...sheet.cells()].find(({ value }) => value === "Comment")!;
  const at = { row: heading.row + 1, column: heading.column };
  sheet.setCell(at.row, at.column, { value: comment });
  return `Schedule!${cellName(at)} value`;
}

test("the sample contracts: all sheets by the built pane and by the file command are the same", async () => {
  const byPane = await page.write(buttons);
  expect(page.sheets.slice(-sheets.length)).toEqual(sheets);
  const bytes = await reportByFile(book, runIdOf(byPane), [], "revenue");
  const file = await openBook(bytes, "report.xlsx");
  expect(bookDifferences(byPane, bookFacts(file.workbook))).toEqual([]);
});

test("a run over the pack gives the same sheets and keeps a comment; undo takes back one run", async () => {
  const first = withoutStamp(page.facts);
  const place = typeComment();
  const commented = page.facts;
  const second = await page.write(buttons);
  expect(second[place]).toBe(comment);
  expect(bookDifferences({ ...first, [place]: comment }, withoutStamp(second))).toEqual([]);
  expect(bookDifferences(commented, await page.undo())).toEqual([]);
});

test("undo after the first run leaves the workbook as it was", async () => {
  page.close();
  page = await PanePage.open(book, "Revenue");
  await page.write(buttons);
  expect(bookDifferences(page.before, await page.undo())).toEqual([]);
});
