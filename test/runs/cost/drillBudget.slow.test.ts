import { cellFromName } from "../../../src/cells/address";
import { budgetBook } from "../../support/budgetBook";
import { costCase, type CostCase } from "../../support/costCase";
import { drilled, type Drilled } from "../../support/drilled";

describe("the rows behind a figure of the budget tracker", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("budget", budgetBook, { period: "2026-06" });
  }, 60_000);

  const behind = (sheet: string, label: string, heading: string): Promise<Drilled> =>
    drilled(written, "budget", sheet, written.sheet(sheet).place(label, heading));

  it("adds up to the figure, with a link back", async () => {
    expect(await behind("Budget tracker", "Travel", "Actual to date")).toMatchObject({
      title: "Actual to date: Travel",
      total: 8_400,
      rows: 6,
    });
    expect(await behind("Budget tracker", "Revenue", "Budget of the year")).toMatchObject({
      total: 120_000,
      rows: 12,
    });
    const month = await behind("Burn-down", "2026-03", "Actual");
    expect(month).toMatchObject({ total: 4_400, rows: 4 });
    expect(month.back).toContain("#'Burn-down'!");
  });

  it("says why a cell has none", async () => {
    const code = "FIGURE_NOT_TRACEABLE";
    await expect(behind("Budget tracker", "Travel", "Run-rate forecast")).rejects.toMatchObject({ code });
    await expect(behind("Reallocation", "Travel", "Need")).rejects.toMatchObject({ code });
  });

  it("refuses a figure that the table no longer gives", async () => {
    const { model } = written.sheet("Budget tracker").laidOut;
    const { row, column } = cellFromName(written.sheet("Budget tracker").place("Rent", "AC period"))!;
    const rows = model.rows.map((cells) => [...cells]);
    rows[row]![column] = { value: 1 };
    await written.workbook.write([{ ...model, rows }]);
    await expect(behind("Budget tracker", "Rent", "AC period")).rejects.toMatchObject({
      code: "REPORT_OUTDATED",
    });
  });
});
