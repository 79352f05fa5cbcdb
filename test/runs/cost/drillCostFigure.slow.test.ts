import { cellFromName } from "../../../src/cells/address";
import { costCase, type CostCase } from "../../support/costCase";
import { drilled, type Drilled } from "../../support/drilled";
import { findingsBook } from "../../support/findingsBook";
import { smallBases } from "../../support/overheadBook";
import { paymentSheet, smallBudget, smallPayments } from "../../support/paymentBook";

describe("payments behind a figure of the cost report", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("cost", [paymentSheet(smallPayments), smallBudget, smallBases]);
  }, 60_000);

  const drill = (name: string, cell: string): Promise<Drilled> => drilled(written, "cost", name, cell);

  test.each([
    ["Cost report", ["IT", "Hosting"], "AC", "AC: IT", 14_000.5, 2],
    ["Cost report", ["Office", "all categories"], "AC year to date", "AC year to date: Office", 13_000, 6],
    ["Cost report", "Total", "ΔPP", "ΔPP: Total", 5_000.5, 11],
    ["Suppliers", "Cloudy Ltd", "AC", "AC: Cloudy Ltd", 33_000.5, 4],
    ["Suppliers", "Payments without a supplier", "AC", "AC: Payments without a supplier", 300, 1],
    ["Cost bridge", "Old Host", "Change", "Change: Old Host", -1_200, 1],
    ["Cost trend", "Travel", "Sum", "Sum: Travel", 1_800, 3],
    ["Overhead", "IT", "Own cost", "Own cost: IT", 18_400.5, 3],
    ["Overhead", "Office", "Own cost", "Own cost: Office", 6_800, 4],
  ] as const)(
    "%s, %s, %s: rows that come to it, with a link back",
    async (name, labels, heading, title, total, rows) => {
      const cell = written.sheet(name).place(labels, heading);
      expect(await drill(name, cell)).toMatchObject({
        title,
        total,
        rows,
        back: expect.stringContaining(`${cell}"`) as unknown,
      });
    },
  );

  it("says why a share, a line of several and another sheet have no rows", async () => {
    const share = written.sheet("Cost report").place(["IT", "Hosting"], "ΔPP %");
    await expect(drill("Cost report", share)).rejects.toThrow("is computed from other figures of its row");
    const others = written.sheet("Cost bridge").place("All other (1 that changed)", "AC");
    await expect(drill("Cost bridge", others)).rejects.toThrow("stands for several lines together");
    const services = written.sheet("Overhead").place("Total", "Own cost");
    await expect(drill("Overhead", services)).rejects.toThrow("stands for several centres together");
    const charged = written.sheet("Overhead").place("IT", "Office");
    await expect(drill("Overhead", charged)).rejects.toThrow("is computed from other figures of its row");
    await expect(drill("Payments", "C3")).rejects.toMatchObject({ code: "FIGURE_NOT_TRACEABLE" });
  });

  it("sends the reader of a saving to the report of opportunities", async () => {
    const other = await costCase("cost", findingsBook, { period: "2026-07" });
    const cell = other.sheet("Cost report").place(["Bolt", "price spread"], "PP");
    await expect(drilled(other, "cost", "Cost report", cell)).rejects.toThrow(
      "is a saving, whose rows stand in the report of opportunities",
    );
  }, 60_000);

  it("refuses a figure that the payments no longer give", async () => {
    const other = await costCase("cost", [paymentSheet(smallPayments)]);
    const { model } = other.sheet("Cost report").laidOut;
    const cell = other.sheet("Cost report").place(["IT", "Hosting"], "AC");
    const at = cellFromName(cell)!;
    const rows = model.rows.map((row, index) =>
      index === at.row ? row.map((each, column) => (column === at.column ? { value: 7 } : each)) : row,
    );
    await other.workbook.write([{ ...model, rows }]);
    await expect(drilled(other, "cost", "Cost report", cell)).rejects.toMatchObject({
      code: "REPORT_OUTDATED",
    });
  }, 60_000);
});
