import type { CellValue } from "../../../src/cells/CellValue";
import { cellFromName } from "../../../src/cells/address";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { failing, provesItsChecks, under } from "../../support/provesItsChecks";
import { tableSheet } from "../../support/paymentBook";
import { initiatives, measurements } from "../../support/savingsBook";

describe("the savings report", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("savings", [initiatives, measurements]);
  }, 60_000);

  it("turns a loss at first sight into a saving, and the other way", () => {
    const sheet = written.sheet("Savings validation");
    const of = (id: string) =>
      ["Adjusted baseline", "Naive saving", "Adjusted saving", "Net saving", "Verdict"].map((heading) =>
        sheet.at(id, heading),
      );
    expect(of("S-1")).toEqual([354_000, -22_000, 32_000, 24_000, "a saving that looks like a loss"]);
    expect(sheet.at("S-1", "of adjusted baseline")).toBeCloseTo(0.0903954802259887, 12);
    expect(of("S-2")).toEqual([140_000, 40_000, -20_000, -20_000, "a loss that looks like a saving"]);
    expect(of("S-4").slice(0, 3)).toEqual([103_000, 3_000, 6_000]);
    expect(sheet.at("S-4", "Saving beside control")).toBe(-2_000);
    expect(sheet.at("S-4", "The same by ratio")).toBe(-7_000);
    expect(sheet.at("S-9", "What it is about")).toBe("(no initiative has this id)");
  });

  it("sets claimed beside validated and booked, by initiative and by stage", () => {
    const front = written.sheet("Savings");
    const of = (id: string) =>
      [
        "Claimed",
        "Validated",
        "Booked",
        "Not measured yet",
        "Claimed above validated",
        "Validated, not booked",
        "Flag",
      ].map((heading) => front.at(id, heading));
    expect(of("S-1")).toEqual([40_000, 32_000, 30_000, 0, 8_000, 2_000, "claimed too much"]);
    expect(of("S-2")).toEqual([25_000, -20_000, 0, 0, 45_000, -20_000, "a loss"]);
    expect(of("S-3")).toEqual([10_000, 0, 0, 10_000, 0, 0, ""]);
    expect(of("Total").slice(0, 6)).toEqual([81_000, 18_000, 30_000, 10_000, 53_000, -12_000]);
    expect(of("implemented").slice(0, 3)).toEqual([31_000, -14_000, 0]);
    expect(front.texts[0]).toBe(
      "4 initiatives claim 81,000: 18,000 is validated, 30,000 booked; 1 pair of initiatives claims the same saving.",
    );
  });

  it("tells a saving that the control group does not show", () => {
    const { findings } = written.computation.summary;
    expect(
      findings.filter(({ code }) => code === "CONTROL_DISAGREES").map(({ text, cell }) => [text, cell]),
    ).toEqual([
      [
        "S-4 saves 6,000.00 by its adjusted baseline and -2,000.00 beside its control group: the first is validated. Find out what else moved before it is booked.",
        "Measurements!A4",
      ],
    ]);
  });

  it("tells what is claimed twice", () => {
    const front = written.sheet("Savings");
    const top = front.values.findIndex((row) => row[1] === "Claimed twice");
    expect([1, 3, 6].map((column) => front.values[top + 2]![column])).toEqual(["S-1", "S-3", 10_000]);
  });

  provesItsChecks(
    () => written,
    [
      ["Savings", { sheet: "Initiatives", cell: "E2" }, 1, ["Source as it was at the run"]],
      ["Savings", { sheet: "Measurements", cell: "F2" }, 1, ["Source as it was at the run"]],
      ["Savings", under("S-4", "Claimed"), 1, ["Every claim is here or left out: Initiatives"]],
      [
        "Savings",
        under("S-4", "Stage"),
        "on hold",
        ["Stages have all claims: by stage", "Every initiative is in a stage: by stage"],
      ],
      [
        "Savings",
        under("S-1", "Claimed above validated"),
        1,
        ["Claims are validated, too high or not measured: all initiatives"],
      ],
      [
        "Savings",
        under("S-1", "Validated"),
        1,
        ["What was measured is validated here or told: Savings validation"],
      ],
      failing("Savings", "Savings validation"),
      [
        "Savings validation",
        { sheet: "Measurements", cell: "B2" },
        1,
        ["Adjusted savings are the engine's: all measurements"],
      ],
      [
        "Savings validation",
        under("S-1", "Baseline"),
        1,
        [
          "Every baseline is here or left out: Measurements",
          "Adjusted savings are the engine's: all measurements",
        ],
      ],
      [
        "Savings validation",
        under("S-1", "Adjusted saving"),
        1,
        [
          "Savings are naive ones with the adjustment: all measurements",
          "Adjusted savings are the engine's: all measurements",
        ],
      ],
    ],
  );

  it("keeps stages, owners and comments over re-runs, of two stages the later", async () => {
    const { workbook } = written;
    const { model } = written.sheet("Savings").laidOut;
    const front = written.sheet("Savings");
    const rows = model.rows.map((row) => [...row]);
    const put = (id: string, heading: string, value: CellValue): void => {
      const { row, column } = cellFromName(front.place(id, heading))!;
      rows[row]![column] = { value };
    };
    put("S-3", "Stage", "implemented");
    put("S-1", "Stage", "planned");
    put("S-2", "Owner", "Dee");
    put("S-1", "Owner", "Eve");
    put("S-4", "Comment", "Measure again");
    await workbook.write([{ ...model, rows }]);
    const again = await writtenCost(workbook, "savings", {});
    const now = again.sheet("Savings");
    expect(["S-1", "S-2", "S-3"].map((id) => now.at(id, "Stage"))).toEqual([
      "validated",
      "implemented",
      "implemented",
    ]);
    expect(["S-1", "S-2", "S-3"].map((id) => now.at(id, "Owner"))).toEqual(["Eve", "Dee", "Bo"]);
    expect(now.at("S-4", "Comment")).toBe("Measure again");
    expect(now.texts.some((text) => text.includes("the sheet said planned, the table says validated"))).toBe(
      true,
    );
  }, 60_000);
});

it("tracks claims where nothing was measured", async () => {
  const written = await costCase("savings", [initiatives]);
  expect(written.sheet("Savings").at("Total", "Not measured yet")).toBe(81_000);
  for (const { model } of written.computation.sheets)
    expect(await written.sheet(model.name).wrongAfter([])).toEqual([]);
}, 60_000);

it("shows what drives the volume of an initiative beside what was measured of it", async () => {
  const driven = tableSheet(
    "Initiatives",
    ["Initiative", "Opportunity", "Claimed saving", "Volume driver"],
    [["S-1", "Freight tender", 40_000, "parcels"]],
  );
  const written = await costCase("savings", [driven, measurements]);
  expect(written.sheet("Savings validation").at("S-1", "What it is about")).toBe(
    "Freight tender (volume: parcels)",
  );
}, 60_000);
