import { costCase, type CostCase } from "../../support/costCase";
import { drilled } from "../../support/drilled";
import { initiatives, measurements } from "../../support/savingsBook";

describe("the rows behind a figure of the savings", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("savings", [initiatives, measurements]);
  }, 60_000);

  const behind = (name: string, label: string, heading: string) =>
    drilled(written, "savings", name, written.sheet(name).place(label, heading));

  test.each([
    ["Savings", "S-1", "Claimed", "Claimed: S-1", [40_000]],
    ["Savings", "Total", "Claimed", "Claimed: Total", [40_000, 25_000, 10_000, 6_000]],
    ["Savings", "implemented", "Claimed", "Claimed: implemented", [25_000, 6_000]],
    ["Savings", "implemented", "Validated", "Validated: implemented", [-20_000, 6_000]],
    ["Savings", "S-1", "Booked", "Booked: S-1", [30_000]],
    ["Savings", "S-3", "Validated", "Validated: S-3", []],
    ["Savings validation", "S-1", "Adjusted saving", "Adjusted saving: S-1", [32_000]],
    ["Savings validation", "S-4", "Actual", "Actual: S-4", [97_000]],
    ["Savings validation", "Total", "Naive saving", "Naive saving: Total", [-22_000, 40_000, 3_000, 1_000]],
  ] as const)("%s, %s, %s: what comes to it, with a link back", async (name, label, heading, title, adds) => {
    const found = await behind(name, label, heading);
    expect(found).toMatchObject({ title, adds, total: adds.reduce((sum: number, each) => sum + each, 0) });
    expect(found.back).toContain(written.sheet(name).place(label, heading));
  });

  it("says why a difference, a share and a flag have none", async () => {
    const code = "FIGURE_NOT_TRACEABLE";
    await expect(behind("Savings", "S-1", "Claimed above validated")).rejects.toMatchObject({ code });
    await expect(behind("Savings", "S-1", "Flag")).rejects.toMatchObject({ code });
    await expect(behind("Savings validation", "S-1", "Price index")).rejects.toMatchObject({ code });
  });
});
