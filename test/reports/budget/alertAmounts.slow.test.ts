import type { CellValue } from "../../../src/cells/CellValue";
import { cellFromName } from "../../../src/cells/address";
import { budgetBook } from "../../support/budgetBook";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";

/** Of a year of 12,000, Travel has spent 8,400 by June and is forecast at 16,800; Rent at its 24,000. */
const options = { period: "2026-06" } as const;

describe("alerts by an amount above the budget", () => {
  let written: CostCase;
  beforeEach(async () => {
    written = await costCase("budget", budgetBook, options);
  }, 60_000);

  /** Runs again with an amount and a word typed: lines, rules and by how much they are above. */
  async function withTyped(amount: CellValue, join: CellValue) {
    const { model } = written.sheet("Budget alerts").laidOut;
    const rows = model.rows.map((row) => [...row]);
    for (const [name, value] of [
      ["FO_ALERT_OVER", amount],
      ["FO_ALERT_JOIN", join],
    ] as const) {
      const { refersTo } = model.names.find((each) => each.name === name)!;
      const { row, column } = cellFromName(refersTo.split("!").at(-1)!.replaceAll("$", ""))!;
      rows[row]![column] = { value };
    }
    await written.workbook.write([{ ...model, rows }]);
    const again = await writtenCost(written.workbook, "budget", options);
    const { values, laidOut } = again.sheet("Budget alerts");
    const fired = values.slice(8).filter((row) => typeof row[0] === "string" && typeof row[7] === "number");
    expect(await again.sheet("Budget alerts").wrongAfter([])).toEqual([]);
    return {
      fired: fired.map((row) => [row[1], row[3], row[7], row[8]]),
      inputs: laidOut.model.mark.inputs.map(({ name }) => name),
      typed: [values[3]![5], values[3]![8]],
      alert: again.sheet("Budget tracker").at("Travel", "Alert"),
    };
  }

  it("by both: an overspend within the amount is silent, also on the front sheet", async () => {
    const { fired, typed, alert } = await withTyped(4_801, "and");
    expect(fired).toEqual([]);
    expect(typed).toEqual([4_801, "and"]);
    expect(alert).toBe("");
  }, 60_000);

  it("by both: above the higher of the two limits", async () => {
    const { fired, alert } = await withTyped(3_000, "and");
    // 16,800 less 15,000, whether the share asks for 12,000 or for 13,200.
    expect(fired).toEqual([
      ["Travel", "Forecast above the budget", 1_800, 1_800],
      ["Travel", "Forecast far above the budget", 1_800, 1_800],
    ]);
    expect(alert).toBe("forecast far above");
  }, 60_000);

  it("by either: above the lower of the two limits", async () => {
    const { fired } = await withTyped(100, "or");
    // 12,000 by share; 12,100 by the amount and not 13,200 by share.
    expect(fired).toEqual([
      ["Travel", "Forecast above the budget", 4_800, 4_800],
      ["Travel", "Forecast far above the budget", 4_700, 4_700],
    ]);
  }, 60_000);

  it("keeps the word that is typed before there is an amount", async () => {
    const { typed, inputs } = await withTyped(null, "and");
    expect(typed).toEqual([null, "and"]);
    expect(inputs).toContain("FO_ALERT_JOIN");
  }, 60_000);
});
