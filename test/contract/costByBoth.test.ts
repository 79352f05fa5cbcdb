import { costSheets } from "../../src/reports/cost/costSheets";
import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { appendRows } from "../support/appendRows";
import { bookDifferences } from "../support/bookDifferences";
import { builtAddin } from "../support/builtAddin";
import { PanePage } from "../support/PanePage";
import { dayCell, paymentSheet, smallBudget, smallOrders, smallPayments } from "../support/paymentBook";
import { reportByFile } from "../support/reportByFile";
import { runIdOf } from "../support/runIdOf";
import { tableBook } from "../support/tableBook";

const front = costSheets.cost.front.name;
const comment = "Asked for an offer";
let page: PanePage;

beforeAll(() => {
  builtAddin();
}, 240_000);

afterAll(() => page.close());

async function byFile(book: Uint8Array, byPane: BookFacts): Promise<BookFacts> {
  const bytes = await reportByFile(book, runIdOf(byPane), [], "cost");
  return bookFacts((await openBook(bytes, "report.xlsx")).workbook);
}

/** Types a comment beside the first line, and next month's payments below the table. */
function typeNextMonth(): void {
  const { workbook } = page.book;
  const sheet = workbook.sheets.find(({ name }) => name === front)!;
  const heading = [...sheet.cells()].find(({ value }) => value === "Comment")!;
  sheet.setCell(heading.row + 1, heading.column, { value: comment });
  appendRows(workbook, "Payments", [[dayCell("2026-04-05"), "Cloudy Ltd", 11_000, "Hosting", "IT"]]);
}

test("a small cost report by the built pane and by the file command is the same, and so is next month's", async () => {
  const tables = [paymentSheet(smallPayments), smallBudget, smallOrders];
  const book = await (await tableBook(tables)).save();
  page = await PanePage.open(book, "Cost");
  const first = await page.write();
  expect(bookDifferences(first, await byFile(book, first))).toEqual([]);

  typeNextMonth();
  const typed = page.facts;
  const saved = xlsxFromModel(page.book.workbook, page.book.opc);
  const second = await page.write();
  expect(Object.values(second).filter((value) => value === comment)).toHaveLength(1);
  expect(second[`${front}!B4 value`]).toBe("Period 2026-04, before it 2026-03");
  expect(bookDifferences(second, await byFile(saved, second))).toEqual([]);
  expect(bookDifferences(typed, await page.undo())).toEqual([]);
}, 240_000);
