import { CellError } from "../../src/cells/CellValue";
import { blockFromName, cellFromName, type BlockAddress } from "../../src/cells/address";
import type { Workbook } from "../../src/workbook/Workbook";
import { sheetModel } from "../support/sheetModel";
import type { UserSheet, WorkbookHost } from "./UserBook";

const block = (name: string): BlockAddress => blockFromName(name)!;
const cell = (name: string) => cellFromName(name)!;
const valuesOf = async (workbook: Workbook, sheet: string, name: string) =>
  (await workbook.read(sheet, block(name))).values;
const namesOf = async (workbook: Workbook) => (await workbook.sheets()).map((sheet) => sheet.name);

const ledger: UserSheet = {
  name: "Ledger",
  rows: [
    ["Line", "Amount"],
    ["Revenue", 1200.5],
    ["Payroll", -400.25],
  ],
  table: { name: "Ledger_1", block: { top: 0, left: 0, bottom: 2, right: 1 }, columns: ["Line", "Amount"] },
};

const report = sheetModel("variance", "Variance", [
  [{ value: "Total" }, { formula: "=SUM(Ledger_1[Amount])", expected: 800.25 }],
  [{ value: "Half" }, { formula: "=Variance!B1/2", expected: 400.125 }],
]);

/** What every adapter of the workbook port promises, whatever stands behind it. */
export function workbookContract(host: WorkbookHost): void {
  describe("reading", () => {
    it("gives raw values: numbers, texts, truth, errors, and null for blanks", async () => {
      const row = [46_053, "=text", "", true, false, new CellError("#N/A"), null, -0.1];
      const workbook = await host.open([{ name: "Data", rows: [[], row] }]);
      expect(await valuesOf(workbook, "Data", "A2:I3")).toEqual([[...row, null], Array(9).fill(null)]);
    });

    it("lists sheets in the order of their tabs, with what is visible, used and ours", async () => {
      const workbook = await host.open([
        { name: "It's data", rows: [[], [null, null, 5], [null, 7]] },
        { name: "Empty", rows: [], hidden: true },
      ]);
      expect(await workbook.sheets()).toEqual([
        { name: "It's data", visible: true, used: block("B2:C3"), mark: null },
        { name: "Empty", visible: false, used: null, mark: null },
      ]);
    });

    it("lists tables with their columns", async () => {
      const workbook = await host.open([ledger]);
      expect(await workbook.tables()).toEqual([
        {
          name: "Ledger_1",
          sheet: "Ledger",
          block: block("A1:B3"),
          columns: ["Line", "Amount"],
          hasTotalsRow: false,
        },
      ]);
    });

    it("names the merged areas that touch a block, and no others", async () => {
      const merged = [block("A1:B2"), block("D4:E4")];
      const workbook = await host.open([{ name: "Data", rows: [["x"]], merged }]);
      expect((await workbook.read("Data", block("B2:C3"))).merged).toEqual([block("A1:B2")]);
    });

    it("finds a sheet whatever the case of its name, and says which there are when it does not", async () => {
      const workbook = await host.open([ledger]);
      expect((await workbook.read("LEDGER", block("A1:A1"))).sheet).toBe("Ledger");
      await expect(workbook.read("Actuals", block("A1:A1"))).rejects.toMatchObject({
        code: "SHEET_MISSING",
        slots: { sheet: "Actuals", sheets: "Ledger" },
      });
    });

    it("tells a formula from a plain value", async () => {
      const workbook = await host.open([ledger]);
      await workbook.write([report]);
      expect(await workbook.formula("Variance", cell("B1"))).toBe("=SUM(Ledger_1[Amount])");
      expect(await workbook.formula("Variance", cell("A1"))).toBeNull();
    });
  });

  describe("writing", () => {
    it("adds a sheet that calculates, and compares it with the engine", async () => {
      const workbook = await host.open([ledger]);
      expect(await workbook.write([report])).toEqual({ sheets: ["Variance"], compared: 2, mismatches: [] });
      expect(await namesOf(workbook)).toEqual(["Ledger", "Variance"]);
      expect(await valuesOf(workbook, "Variance", "A1:B2")).toEqual([
        ["Total", 800.25],
        ["Half", 400.125],
      ]);
    });

    it("reports a figure that differs from the engine's", async () => {
      const workbook = await host.open([ledger]);
      const wrong = sheetModel("variance", "Variance", [
        [],
        [{ formula: "=SUM(Ledger_1[Amount])", expected: 800.26 }],
      ]);
      expect(await workbook.write([wrong])).toEqual({
        sheets: ["Variance"],
        compared: 1,
        mismatches: [{ cell: "'Variance'!A2", engine: 800.26, sheet: 800.25 }],
      });
    });

    it("keeps what it wrote when the workbook is saved and opened", async () => {
      const workbook = await host.open([ledger]);
      await workbook.write([report]);
      const again = await host.reopen(workbook);
      expect(await again.sheets()).toEqual(await workbook.sheets());
      expect((await again.sheets())[1]!.mark).toEqual({ ...report.mark, block: "A1:B2" });
      expect(await valuesOf(again, "Variance", "A1:B2")).toEqual(
        await valuesOf(workbook, "Variance", "A1:B2"),
      );
    });

    it.each(["=1+1", "+49 30 123", "-", "@name", "\tindented", "0100", "2010-12", "TRUE", " spaced "])(
      "leaves the text %j a text",
      async (text) => {
        const workbook = await host.open([ledger]);
        await workbook.write([sheetModel("texts", "Texts", [[{ value: text }]])]);
        const again = await host.reopen(workbook);
        expect(await valuesOf(again, "Texts", "A1:A1")).toEqual([[text]]);
        expect(await again.formula("Texts", cell("A1"))).toBeNull();
      },
    );

    it("numbers a name that the user has taken, and its formulas follow", async () => {
      const workbook = await host.open([ledger, { name: "variance", rows: [[1, 2]] }]);
      expect(await workbook.write([report])).toEqual({
        sheets: ["Variance (2)"],
        compared: 2,
        mismatches: [],
      });
      expect(await workbook.formula("Variance (2)", cell("B2"))).toBe("='Variance (2)'!B1/2");
      expect(await valuesOf(workbook, "variance", "A1:B1")).toEqual([[1, 2]]);
    });

    it("writes all sheets or none", async () => {
      const workbook = await host.open([ledger]);
      const refused = sheetModel("other", "a/b", [[{ value: 1 }]]);
      await expect(workbook.write([report, refused])).rejects.toMatchObject({ code: "SHEET_NAME_REFUSED" });
      expect(await namesOf(workbook)).toEqual(["Ledger"]);
    });

    it.each([
      ["", "it is empty"],
      ["x".repeat(32), "it is longer than 31 characters"],
      ["a:b", "it holds one of : \\ / ? * [ ]"],
      ["'a", "it starts or ends with an apostrophe"],
      ["History", "Excel keeps it for itself"],
    ])("refuses the name %j: %s", async (name, reason) => {
      const workbook = await host.open([ledger]);
      await expect(workbook.write([sheetModel("r", name, [])])).rejects.toMatchObject({ slots: { reason } });
    });

    it("refuses a text that a cell cannot hold, and never cuts it", async () => {
      const workbook = await host.open([ledger]);
      const longest = "x".repeat(32_767);
      await workbook.write([sheetModel("r", "Long", [[{ value: longest }]])]);
      expect(await valuesOf(workbook, "Long", "A1:A1")).toEqual([[longest]]);
      const tooLong = sheetModel("r", "Long", [[undefined, { value: `${longest}x` }]]);
      await expect(workbook.write([tooLong])).rejects.toMatchObject({
        code: "SHEET_LIMIT",
        slots: { place: "Long!B1", limit: "a cell has 32767 characters at most" },
      });
    });
  });

  describe("a second run", () => {
    const smaller = sheetModel("variance", "Variance", [[{ value: "Total" }]]);

    it("rewrites the sheet that bears the mark, whatever it is called now", async () => {
      const first = await host.open([ledger]);
      await first.write([report]);
      const renamed = await host.rename(first, "Variance", "Board's view");
      expect(await renamed.write([report])).toEqual({
        sheets: ["Board's view"],
        compared: 2,
        mismatches: [],
      });
      expect(await namesOf(renamed)).toEqual(["Ledger", "Board's view"]);
      expect(await renamed.formula("Board's view", cell("B2"))).toBe("='Board''s view'!B1/2");
    });

    it("clears what its old block held, and leaves what stands beside and below it", async () => {
      const first = await host.open([ledger]);
      await first.write([report]);
      const beside = await host.typeInto(first, "Variance", cell("D1"), "mine");
      const below = await host.typeInto(beside, "Variance", cell("A4"), 42);
      await below.write([smaller]);
      expect(await valuesOf(below, "Variance", "A1:D4")).toEqual([
        ["Total", null, null, "mine"],
        [null, null, null, null],
        [null, null, null, null],
        [42, null, null, null],
      ]);
      expect((await below.sheets())[1]!.mark!.block).toBe("A1");
    });

    it("takes back a figure that somebody typed over", async () => {
      const first = await host.open([ledger]);
      await first.write([report]);
      const typed = await host.typeInto(first, "Variance", cell("B1"), 1);
      expect(await typed.formula("Variance", cell("B1"))).toBeNull();
      await typed.write([report]);
      expect(await valuesOf(typed, "Variance", "B1:B1")).toEqual([[800.25]]);
    });

    it("leaves sheets without our mark alone, even under our name", async () => {
      const workbook = await host.open([ledger, { name: "Variance", rows: [["hers"]] }]);
      await workbook.write([report]);
      await workbook.write([smaller]);
      expect(await namesOf(workbook)).toEqual(["Ledger", "Variance", "Variance (2)"]);
      expect(await valuesOf(workbook, "Variance", "A1:A1")).toEqual([["hers"]]);
    });
  });

  describe("tables and names", () => {
    const data = sheetModel(
      "data",
      "Data",
      [
        [{ value: "Line" }, { value: "Amount" }],
        [{ value: "Revenue" }, { value: 7 }],
      ],
      { tables: [{ name: "Ledger_1", block: block("A1:B2"), columns: ["Line", "Amount"] }] },
    );
    const summary = sheetModel(
      "summary",
      "Summary",
      [[{ value: 0.5 }], [{ formula: "=SUM(Ledger_1[Amount])*FO_RATE", expected: 3.5 }]],
      { names: [{ name: "FO_RATE", refersTo: "'Summary'!$A$1" }] },
    );

    it("gives a table another name where the user has it, and its formulas follow", async () => {
      const workbook = await host.open([ledger]);
      expect(await workbook.write([data, summary])).toMatchObject({ compared: 1, mismatches: [] });
      expect((await workbook.tables()).map((table) => table.name)).toEqual(["Ledger_1", "Ledger_1_2"]);
      expect(await workbook.formula("Summary", cell("A2"))).toBe("=SUM(Ledger_1_2[Amount])*FO_RATE");
    });

    it("lets a table grow on the next run, under its name", async () => {
      const workbook = await host.open([]);
      const grown = sheetModel("data", "Data", [...data.rows, [{ value: "Rent" }, { value: -1 }]], {
        tables: [{ ...data.tables[0]!, block: block("A1:B3") }],
      });
      await workbook.write([data]);
      await workbook.write([grown]);
      expect(await workbook.tables()).toMatchObject([{ name: "Ledger_1", block: block("A1:B3") }]);
    });
  });
}
