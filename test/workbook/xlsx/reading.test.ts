import { blockFromName } from "../../../src/cells/address";
import { CellError } from "../../../src/cells/CellValue";
import { fixtureBook } from "./fixtureBook";

const block = (name: string) => blockFromName(name)!;

async function valuesOf(book: string, sheet: string, area: string) {
  return (await (await fixtureBook(book)).read(sheet, block(area))).values;
}

describe("a workbook saved by LibreOffice", () => {
  const book = "books/ledger-libreoffice.xlsx";

  it("gives days as serial numbers and results of formulas as stored", async () => {
    // 2026-01-31 is day 46,053; the expected values are those of ledger.fods, calculated by LibreOffice.
    expect(await valuesOf(book, "Ledger", "A1:E4")).toEqual([
      ["Day", "Account", "Scenario", "Amount", "Share"],
      [46_053, "Revenue", "Actual", 1200.5, 1.50015620118713],
      [46_081, "Käse & Brot", "Plan", -400.25, new CellError("#DIV/0!")],
      [null, "Total", null, 800.25, "surplus"],
    ]);
  });

  it("knows the hidden sheet, the merged area and the table", async () => {
    const workbook = await fixtureBook(book);
    expect((await workbook.sheets()).map(({ name, visible }) => [name, visible])).toEqual([
      ["Ledger", true],
      ["Notes", false],
    ]);
    expect((await workbook.read("Ledger", block("A1:E4"))).merged).toEqual([block("B4:C4")]);
    expect(await workbook.tables()).toMatchObject([
      { name: "LedgerRange", sheet: "Ledger", block: block("A1:E3") },
    ]);
  });
});

describe("a workbook saved by openpyxl, which leaves formulas without results", () => {
  const book = "books/mixed-openpyxl.xlsx";

  it("calculates them when they are read, names and tables included", async () => {
    expect(await valuesOf(book, "Budget's data", "A1:E8")).toEqual([
      ["Line", "Plan", "Actual", "Difference", "0100"],
      ["Revenue", 1000, 1100.5, 100.5, "0002"],
      ["Payroll", -400, -410, -10, "0003"],
      ["Rent", -120.25, -120.25, 0, "0004"],
      [null, null, null, null, null],
      ["=not a formula", 479.75, "up", expect.objectContaining({ code: "#DIV/0!" }), null],
      [null, null, null, null, null],
      ["merged", null, null, null, null],
    ]);
  });

  it("lists sheets with cells only, very hidden ones as not visible", async () => {
    const sheets = await (await fixtureBook(book)).sheets();
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Budget's data", true],
      ["Hidden", false],
      ["Very hidden", false],
      ["Sample report", true],
    ]);
  });

  it("gives a formula as typed", async () => {
    const workbook = await fixtureBook(book);
    expect(await workbook.formula("Budget's data", { row: 5, column: 2 })).toBe('=IF(D2>0,"up","down")');
  });
});

describe("a workbook with modern features", () => {
  const book = "books/modern-by-hand.xlsx";

  it("joins rich text, leaves out readings, and undoes escapes", async () => {
    expect(await valuesOf(book, "Lines", "A1:E4")).toEqual([
      ["Line", "Amount", " spaced ", null, 10],
      ["Rich text", 10, 1.9, null, 20.5],
      ["課", 20.5, 3.895, null, null],
      ["tab\tbed _x0041_", new CellError("#N/A"), true, null, null],
    ]);
  });

  it("gives the shared and the new formulas as typed", async () => {
    const workbook = await fixtureBook(book);
    expect(await workbook.formula("Lines", { row: 2, column: 2 })).toBe("=B3*Rate");
    expect(await workbook.formula("Lines", { row: 0, column: 4 })).toBe("=SORT(B2:B3)");
  });
});

describe("a workbook with prefixes and 1904 dates", () => {
  const book = "books/prefixed-1904-by-hand.xlsx";

  it("says which date system it counts in, and reads ISO dates in it", async () => {
    expect((await fixtureBook(book)).dateSystem).toBe(1904);
    // 2026-01-31 is 44,591 days after 1904-01-01.
    expect(await valuesOf(book, "Days", "A1:B1")).toEqual([[44_561, 44_591.5]]);
  });

  it("counts rows and cells that do not say where they stand, and skips comments", async () => {
    expect(await valuesOf(book, "Days", "A3:E3")).toEqual([["ab", null, null, 150, "<5 & \n>"]]);
  });
});
