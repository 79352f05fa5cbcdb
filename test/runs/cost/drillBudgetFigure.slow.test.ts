import { cellFromName } from "../../../src/cells/address";
import { drillBudgetFigure } from "../../../src/runs/cost/drill/drillBudgetFigure";
import { budgetBook } from "../../support/budgetBook";
import { costCase, type CostCase } from "../../support/costCase";

const stamp = { id: "run-2", time: "2026-11-21 10:40", version: "1.0.0" };

describe("the rows behind a figure of the budget tracker", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("budget", budgetBook, { period: "2026-06" });
  }, 60_000);

  /** Figure, number of rows and link back of the sheet behind a cell. */
  async function behind(sheet: string, label: string, heading: string) {
    const cell = cellFromName(written.sheet(sheet).place(label, heading))!;
    const { workbook } = written;
    const name = await drillBudgetFigure({ workbook, stamp }, sheet, cell);
    const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
    const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
    return { title: values[0]![0], back: values[1]![0], total: values[2]![1], rows: values.length - 7 };
  }

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
    expect(month.back).toContain("Burn-down");
  });

  it("says why a cell has none", async () => {
    await expect(behind("Budget tracker", "Travel", "Run-rate forecast")).rejects.toMatchObject({
      code: "FIGURE_NOT_TRACEABLE",
    });
    await expect(behind("Reallocation", "Travel", "Need")).rejects.toMatchObject({
      code: "FIGURE_NOT_TRACEABLE",
    });
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
