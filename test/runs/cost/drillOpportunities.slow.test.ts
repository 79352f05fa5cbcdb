import { cellName } from "../../../src/cells/address";
import { costCase, type CostCase } from "../../support/costCase";
import { drilled, type Drilled } from "../../support/drilled";
import { findingsBook } from "../../support/findingsBook";

describe("the rows behind a figure of the opportunities", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("opportunities", findingsBook);
  }, 60_000);

  const behind = (name: string, label: string, heading: string): Promise<Drilled> =>
    drilled(written, "opportunities", name, written.sheet(name).place(label, heading));

  /** Behind the cell of a block below the lines. */
  const below = (name: string, text: string, column: number): Promise<Drilled> => {
    const row = written.sheet(name).texts.findIndex((each) => each.startsWith(text));
    return drilled(written, "opportunities", name, cellName({ row, column }));
  };

  test.each([
    ["unused commitment", "unused commitment: PO1, Old Printer", [7_000]],
    ["unused budget", "unused budget: Training", Array<number>(12).fill(500)],
    ["duplicate payment", "duplicate payment: HARBOUR REPAIRS LIMITED", [0, 2_400]],
    ["price spread", "price spread: Bolt", [600, 600, 600]],
    ["off-contract", "off-contract: Lamp", [500, 600]],
    ["creeping charge", "creeping charge: Cloud Desk", [1_100, 1_100, 1_100, 1_250, 1_250, 1_250, -6_000]],
  ])("%s: what each row saves", async (kind, title, adds) => {
    const found = await behind("Opportunities", kind, "Saving");
    expect(found.adds).toEqual(adds.map((each) => expect.closeTo(each, 9)));
    expect(found).toMatchObject({ title, total: adds.reduce((sum, each) => sum + each, 0) });
    expect(found.back).toContain("#Opportunities!D");
  });

  it("lists the savings that a sum is made of", async () => {
    const total = await behind("Opportunities", "Total", "Saving");
    expect(total.adds).toEqual([7_000, 6_000, 2_400, 1_800, 1_100, 1_050]);
    const sure = await behind("Opportunities", "of high confidence", "Saving");
    expect(sure.adds).toEqual([7_000, 2_400, 1_100]);
    expect((await behind("Strategy", "stop", "Saving")).adds).toEqual([7_000, 6_000]);
    expect((await below("Opportunities", "infrastructure less cost", 7)).adds).toEqual([2_400]);
  });

  it("lists the payments of a class and of a category", async () => {
    expect(await below("Opportunities", "vendor less cost", 5)).toMatchObject({ total: 9_050, rows: 8 });
    const repairs = await below("Opportunities", "category: Repairs", 3);
    expect(repairs).toMatchObject({ title: "Spend: Repairs", adds: [2_400, 2_400] });
    const all = await below("Opportunities", "All  ", 5);
    expect(all).toMatchObject({ total: 59_566.5, rows: findingsBook[0]!.rows.length - 1 });
  });

  it("lists both payments of a duplicate, the parts of a split and an unusual one", async () => {
    const open = await behind("Duplicate payments", "HARBOUR REPAIRS LIMITED", "Open");
    expect(open.adds).toEqual([0, 2_400]);
    expect((await below("Duplicate payments", "Fit Out Co", 3)).adds).toEqual([8_000, 8_000.5]);
    expect((await behind("Unusual payments", "Courier North", "Amount")).adds).toEqual([6_000]);
  });

  it("says why a word, a date and a cell of the evidence have none", async () => {
    const code = "FIGURE_NOT_TRACEABLE";
    await expect(behind("Opportunities", "price spread", "Share of spend")).rejects.toMatchObject({ code });
    await expect(behind("Unusual payments", "Courier North", "Usual")).rejects.toMatchObject({ code });
    await expect(below("Strategy", "Every opportunity stands here", 3)).rejects.toMatchObject({ code });
    await expect(drilled(written, "opportunities", "Evidence", "G10")).rejects.toThrow("follow the link");
  });
});
