import { richSheet } from "../support/richSheet";
import type { WorkbookHost } from "./UserBook";

const hers = { name: "Hers", rows: [["mine", 1]] };

/** What every adapter promises of settings. */
export function settingsContract(host: WorkbookHost): void {
  describe("settings", () => {
    it.each(["{}", "ä <b>&\u0007 =\n ]]>", ""])(
      "keep the text %j when the workbook is saved",
      async (text) => {
        const workbook = await host.open([hers]);
        await workbook.changeSetting("One", text);
        const again = await host.reopen(workbook);
        expect(await again.setting("One")).toBe(text);
        expect(await again.setting("Two")).toBeNull();
        expect(await again.setting("constructor")).toBeNull();
      },
    );

    it("change one by one, and leave nothing behind when all are gone", async () => {
      const workbook = await host.open([hers]);
      const before = await host.everything(workbook);
      await workbook.changeSetting("One", "1");
      await workbook.changeSetting("Two", "2");
      await workbook.changeSetting("One", "3");
      expect([await workbook.setting("One"), await workbook.setting("Two")]).toEqual(["3", "2"]);
      await workbook.changeSetting("One", null);
      await workbook.changeSetting("Two", null);
      await workbook.changeSetting("Never", null);
      expect(await workbook.setting("Two")).toBeNull();
      expect(await host.everything(workbook)).toEqual(before);
    });

    it("stay when a run is taken back", async () => {
      const workbook = await host.open([hers]);
      await workbook.write([richSheet(3, "r1")]);
      await workbook.changeSetting("One", "1");
      await workbook.undoLastRun();
      expect(await workbook.setting("One")).toBe("1");
    });
  });
}
