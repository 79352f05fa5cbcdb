import fc from "fast-check";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { openBook } from "../../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../../src/workbench/file/xlsxFromModel";
import { seeds } from "../../support/seeds";
import { fixtureBytes } from "../../workbook/xlsx/fixtureBook";
import { anyBook } from "./anyBook";
import { wholeModel } from "./wholeModel";

test("a workbook that was saved and opened again is the same", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const { workbook, losses } = await openBook(xlsxFromModel(book, null), "book.xlsx", 0);
      expect(wholeModel(workbook)).toEqual(wholeModel(book));
      expect(losses).toEqual([]);
    }),
    { ...seeds, numRuns: Math.ceil(seeds.numRuns / 10) },
  );
});

test.each([
  "books/ledger-libreoffice.xlsx",
  "books/mixed-openpyxl.xlsx",
  "books/modern-by-hand.xlsx",
  "books/prefixed-1904-by-hand.xlsx",
  "reports/resaved-by-hand.xlsx",
])("%s keeps when saved what was read of it", async (name) => {
  const first = await openBook(fixtureBytes(name), "book.xlsx", 0);
  const bytes = xlsxFromModel(first.workbook, first.opc);
  await openXlsx(bytes, { file: "book.xlsx" });
  const second = await openBook(bytes, "book.xlsx", 0);
  expect(wholeModel(second.workbook)).toEqual(wholeModel(first.workbook));
  expect(second.losses).toEqual([]);
});
