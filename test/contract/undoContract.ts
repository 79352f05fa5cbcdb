import { cellFromName } from "../../src/cells/address";
import { richSheet } from "../support/richSheet";
import { sheetModel } from "../support/sheetModel";
import type { OpenBook, WorkbookHost } from "./UserBook";

const hers = { name: "Hers", rows: [["mine", 1]] };
const cell = (name: string) => cellFromName(name)!;
const namesOf = async (workbook: OpenBook) => (await workbook.sheets()).map(({ name }) => name);

/** What every adapter promises of undoing the last run. */
export function undoContract(host: WorkbookHost): void {
  /** A workbook with a run for each number of lines. */
  async function written(...lines: readonly number[]): Promise<OpenBook> {
    const workbook = await host.open([hers]);
    for (const [index, count] of lines.entries()) {
      expect((await workbook.write([richSheet(count, `r${index + 1}`)])).mismatches).toEqual([]);
    }
    return workbook;
  }

  async function refusal(workbook: OpenBook, reason: string): Promise<void> {
    const before = await host.everything(workbook);
    await expect(workbook.undoLastRun()).rejects.toMatchObject({ code: "UNDO_REFUSED", slots: { reason } });
    expect(await host.everything(workbook)).toEqual(before);
  }

  describe("undoing the last run", () => {
    it("removes a sheet that it added, with its names, table and chart", async () => {
      const workbook = await host.open([hers]);
      const before = await host.everything(workbook);
      await workbook.write([richSheet(3, "r1")]);
      expect(await workbook.lastRun()).toEqual({ runId: "r1", sheets: ["Rich"], finished: true });
      const again = await host.reopen(workbook);
      expect(await again.undoLastRun()).toEqual({ runId: "r1", sheets: ["Rich"], finished: true });
      expect(await host.everything(again)).toEqual(before);
      expect(await again.lastRun()).toBeNull();
    });

    it.each([
      [3, 6],
      [6, 3],
      [4, 4],
    ])("puts a sheet of %i lines back that it wrote with %i", async (first, second) => {
      const once = await written(first);
      const before = await host.everything(once);
      await once.write([richSheet(second, "r2")]);
      const again = await host.reopen(once);
      await again.undoLastRun();
      expect(await host.everything(again)).toEqual(before);
    });

    it("brings back what the user had typed into our block and beside it", async () => {
      let workbook = await written(3);
      for (const [name, value] of [
        ["B3", 99],
        ["A5", "=text"],
        ["A7", "below"],
        ["D2", "beside"],
      ] as const) {
        workbook = await host.typeInto(workbook, "Rich", cell(name), value);
      }
      await workbook.write([richSheet(6, "r2")]);
      await workbook.undoLastRun();
      const { values } = await workbook.read("Rich", { top: 2, left: 0, bottom: 6, right: 1 });
      expect(values).toEqual([
        ["=line 0", 99],
        ["=line 1", 1.5],
        ["=text", 3],
        [null, null],
        ["below", null],
      ]);
      expect((await workbook.read("Rich", { top: 1, left: 3, bottom: 1, right: 3 })).values).toEqual([
        ["beside"],
      ]);
    });

    it("puts a sheet back under the name that the user gave it since", async () => {
      const renamed = await host.rename(await written(3), "Rich", "Board's view");
      await renamed.write([richSheet(4, "r2")]);
      await renamed.undoLastRun();
      expect(await namesOf(renamed)).toEqual(["Hers", "Board's view"]);
      expect(await renamed.formula("Board's view", cell("B1"))).toBe("=SUM(B3:B5)");
    });

    it("takes back together what one run wrote in two goes", async () => {
      const workbook = await host.open([hers]);
      const before = await host.everything(workbook);
      await workbook.write([sheetModel("data", "Data", [[{ value: 1 }]])]);
      await workbook.write([sheetModel("report", "Report", [[{ formula: "=Data!A1", expected: 1 }]])]);
      expect((await workbook.lastRun())?.sheets).toEqual(["Data", "Report"]);
      await workbook.undoLastRun();
      expect(await host.everything(workbook)).toEqual(before);
    });

    it.each([
      ["a figure", "B3", 7],
      ["a text", "A3", "another"],
      ["a formula", "B1", 4.5],
      ["a blank cell", "A6", "new"],
    ])("is refused when %s was edited since, and changes nothing", async (_, name, value) => {
      const sheet = richSheet(3, "r1");
      const workbook = await host.open([hers]);
      await workbook.write([{ ...sheet, rows: [...sheet.rows, [undefined, { value: true }]] }]);
      await refusal(
        await host.typeInto(workbook, "Rich", cell(name), value),
        "sheet Rich has been edited since",
      );
    });

    it("is refused when the sheet was deleted since", async () => {
      await refusal(await host.remove(await written(3), "Rich"), "sheet Rich has been deleted since");
    });

    it("is not refused when the source alone has changed", async () => {
      const workbook = await host.typeInto(await written(3), "Hers", cell("B1"), 2);
      await workbook.undoLastRun();
      expect(await namesOf(workbook)).toEqual(["Hers"]);
    });

    it("leaves a sheet of the user's alone, even under our name", async () => {
      const workbook = await host.open([{ ...hers, name: "Rich" }]);
      await workbook.write([richSheet(3, "r1")]);
      await workbook.undoLastRun();
      expect(await namesOf(workbook)).toEqual(["Rich"]);
    });

    it("is refused when nothing would be left of the workbook", async () => {
      const removed = await host.remove(await written(3), "Hers");
      await refusal(removed, "the workbook would be left without a sheet");
    });

    it("is refused in a workbook without a run", async () => {
      await refusal(await host.open([hers]), "there is none");
    });
  });
}
