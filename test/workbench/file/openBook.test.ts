import { openBook } from "../../../src/workbench/file/openBook";
import { problemText } from "../../../src/workbench/page/problemText";
import { fixtureBytes } from "../../workbook/xlsx/fixtureBook";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a ledger in a text file becomes a table with dates and amounts, as on the command line", async () => {
  const text = "Date;Account;Account type;Actual;Budget\r\n2026-01-31;0100;Revenue;1.234,50;1.000,00\r\n";
  const { workbook } = await openBook(bytesOf(text), "ledger.csv");
  const [sheet] = workbook.sheets;
  const [table] = workbook.tables;
  const { top, left } = table!.block;
  const row = [0, 1, 3, 4].map((column) => workbook.value(sheet!, top + 1, left + column));
  expect(table!.columns).toEqual(["Date", "Account", "Account type", "Actual", "Budget"]);
  expect(row).toEqual([46_053, "0100", 1234.5, 1000]);
});

test("a text file without a ledger is opened as it stands", async () => {
  const { workbook } = await openBook(bytesOf("Name,Code\nTea,007\n=1+1,5\n"), "list.csv");
  const [sheet] = workbook.sheets;
  expect(sheet!.name).toBe("list");
  expect([...sheet!.cells()].map(({ value, quoted }) => [value, quoted])).toEqual([
    ["Name", undefined],
    ["Code", undefined],
    ["Tea", undefined],
    ["007", undefined],
    ["=1+1", true],
    [5, undefined],
  ]);
});

test("amounts that read two ways are refused with the reason", async () => {
  const text = "Date,Account,Account type,Actual,Budget\n2026-01-31,4000,Revenue,1.234,2.000\n";
  const problem = await openBook(bytesOf(text), "ledger.csv").catch((thrown: unknown) => thrown);
  expect(problem).toMatchObject({ code: "DECIMAL_MARK_UNCLEAR" });
  expect(problemText(problem)).toContain("1.234");
});

test("several bad cells of a text file are told with their places", async () => {
  const text =
    "Date,Account,Account type,Actual,Budget\n2026-01-31,4000,Revenue,ten,1\n2026-02-28,4000,Revenue,two,1\n";
  const problem = await openBook(bytesOf(text), "ledger.csv").catch((thrown: unknown) => thrown);
  expect(problemText(problem)).toMatch(/ten[\s\S]*two/);
});

test.each([
  ["an empty file", new Uint8Array(), "WORKBOOK_BROKEN"],
  ["something else", bytesOf("not a workbook"), "WORKBOOK_BROKEN"],
  ["a file that is cut off", fixtureBytes("books/mixed-openpyxl.xlsx").subarray(0, 3000), "WORKBOOK_BROKEN"],
  ["an .xls file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), "WORKBOOK_KIND_REFUSED"],
])("%s is refused: %s", async (_, bytes, code) => {
  await expect(openBook(bytes, "book.xlsx")).rejects.toMatchObject({ code });
});
