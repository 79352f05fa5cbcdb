import type { CellValue } from "../../../src/cells/CellValue";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { failing, provesItsChecks, under } from "../../support/provesItsChecks";
import { findingsBook } from "../../support/findingsBook";

describe("the report of opportunities", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("opportunities", findingsBook);
  }, 60_000);

  it("lists what can be saved in the order to do it, with its computation, and nothing else", () => {
    const front = written.sheet("Opportunities");
    const lines = front.values.slice(8, 14).map((row) => [row[1], row[3]]);
    // Each worked out by hand where it was planted.
    expect(lines).toEqual([
      ["unused commitment", 7_000],
      ["unused budget", 6_000],
      ["duplicate payment", 2_400],
      ["price spread", 1_800],
      ["off-contract", 1_100],
      ["creeping charge", 1_050],
    ]);
    expect(front.at("price spread", "How it was computed")).toBe(
      "Paid 7,800.00 for 300 pieces − 300 × reference price 20.00 = 1,800.00.",
    );
    expect(front.at("creeping charge", "Class")).toBe("vendor");
    expect(front.at("Total", "Saving")).toBe(19_350);
    expect(front.texts[0]).toBe(
      "6 opportunities to save 19,350 (32.5% of spend), 10,500 of it of high confidence, 155% of what the targets need.",
    );
  });

  it("tells how sure the savings are", () => {
    const front = written.sheet("Opportunities");
    const shown = ["high", "medium", "low"].map((word) => front.at(`of ${word} confidence`, "Saving"));
    expect(shown).toEqual([10_500, 8_850, 0]);
  });

  it("shows the targets of each class beside what was found", () => {
    const { texts } = written.sheet("Opportunities");
    expect(texts).toContain(
      "infrastructure less cost 0.2  20800.5 4160.1 2400 0.576909208913247 1760.1 behind",
    );
    expect(texts).toContain("vendor less cost 0.1  9050 905 1050 1.16022099447514 0 met");
  });

  it("groups by what to do, most saving for the work first", () => {
    const strategy = written.sheet("Strategy");
    const groups = strategy.values.slice(8, 18).filter((row) => row[10] === 0);
    expect(groups.map((row) => [row[1], row[3]])).toEqual([
      ["stop", 13_000],
      ["automate", 2_400],
      ["renegotiate", 2_850],
      ["consolidate", 1_100],
    ]);
    expect(strategy.at(["Lamp", "off-contract"], "Order")).toBe(5);
  });

  it("computes each saving again from the user's own cells, and links there and back", () => {
    const { laidOut, values } = written.sheet("Evidence");
    const head = values.findIndex((row) => row[1] === "← price spread: Bolt");
    expect(values[head]!.slice(9, 12)).toEqual([1_800, 1_800, 0]);
    const row = laidOut.model.rows[head + 1]!;
    expect(row[1]!.formula).toBe('=HYPERLINK("#Payments!D7","Payments!D7")');
    expect(row[6]!.formula).toBe("=Payments!$D$7");
    expect(laidOut.model.rows[head]![1]!.formula).toContain('"#Opportunities!D12"');
  });

  it("explains duplicates, split payments and unusual ones", () => {
    const duplicates = written.sheet("Duplicate payments");
    expect(duplicates.at("HARBOUR REPAIRS LIMITED", "Rule")).toBe("written differently");
    expect(duplicates.at("HARBOUR REPAIRS LIMITED", "Why")).toContain("one number written in two ways");
    expect(duplicates.texts.join("\n")).toContain("16,000.50 from 2026-05-04 to 2026-05-06 in 2 parts");
    expect(written.sheet("Unusual payments").at("Courier North", "Why")).toContain(
      "9.9 times what it usually gets",
    );
  });

  provesItsChecks(
    () => written,
    [
      ["Opportunities", { sheet: "Payments", cell: "A8" }, 1, ["Source as it was at the run"]],
      ["Opportunities", { sheet: "Contract prices", cell: "D2" }, 1, ["Source as it was at the run"]],
      ["Opportunities", { sheet: "Orders", cell: "E2" }, 1, ["Source as it was at the run"]],
      ["Opportunities", { sheet: "Budget", cell: "C2" }, 1, ["Source as it was at the run"]],
      [
        "Opportunities",
        under("price spread", "Confidence"),
        "certain",
        ["Savings by confidence make the total: all opportunities"],
      ],
      ["Opportunities", under("price spread", "Class"), "nothing", ["Classes have all savings: targets"]],
      [
        "Opportunities",
        under("Materials", "Saving"),
        1,
        ["Classes have the spend that is searched: targets"],
      ],
      [
        "Opportunities",
        { cell: "FO_SPEND" },
        1,
        [
          "Every amount is searched or told as left out: Payments",
          "Classes have the spend that is searched: targets",
        ],
      ],
      failing("Opportunities", "Strategy"),
      failing("Opportunities", "Evidence"),
      failing("Opportunities", "Duplicate payments"),
      failing("Opportunities", "Unusual payments"),
      [
        "Evidence",
        under("price spread", "Saving", "Opportunities"),
        9_999,
        ["Savings that their rows do not come to: all opportunities"],
      ],
      [
        "Evidence",
        { sheet: "Payments", cell: "D7" },
        9_999,
        ["Savings that their rows do not come to: all opportunities"],
      ],
      [
        "Duplicate payments",
        under("duplicate payment", "Saving", "Opportunities"),
        1,
        ["Open duplicates are the front sheet's: saving"],
      ],
      ["Strategy", under(["Lamp", "off-contract"], "Saving"), 1, ["Every opportunity stands here: saving"]],
      ["Unusual payments", { cell: "C9" }, 1, ["Lines that are not above what is usual: count"]],
    ],
  );

  it("searches with the thresholds that the user has typed, and keeps owners, comments, targets and decisions", async () => {
    const { workbook } = written;
    const edit = async (name: string, cells: Readonly<Record<string, CellValue>>): Promise<void> => {
      const { model } = written.sheet(name).laidOut;
      const rows = model.rows.map((row) => [...row]);
      for (const [cell, value] of Object.entries(cells)) {
        const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
        rows[Number(row) - 1]![column!.charCodeAt(0) - 65] = { value };
      }
      await workbook.write([{ ...model, rows }]);
    };
    const front = written.sheet("Opportunities");
    const threshold = (label: string): string => `D${front.values.findIndex((row) => row[2] === label) + 1}`;
    await edit("Opportunities", {
      [threshold("Smallest saving listed")]: 1_500,
      [threshold("Approval limit of one payment")]: 20_000,
      [front.place("price spread", "Owner")]: "Ada",
      [front.place("creeping charge", "Comment")]: "Asked in May",
      [front.place("Materials", "Subject")]: "vendor",
    });
    await edit("Duplicate payments", { M9: "claim back" });
    const again = await writtenCost(workbook, "opportunities", {});
    const now = again.sheet("Opportunities");
    expect(now.values.slice(8, 12).map((row) => row[1])).not.toContain("off-contract");
    expect(now.at("price spread", "Owner")).toBe("Ada");
    expect(now.at("price spread", "Class")).toBe("vendor");
    expect(now.texts.filter((text) => text.includes("Asked in May"))).toHaveLength(1);
    const duplicates = again.sheet("Duplicate payments");
    expect(duplicates.at("HARBOUR REPAIRS LIMITED", "Decision")).toBe("claim back");
    expect(duplicates.texts.join("\n")).not.toContain("in 2 parts");
  }, 120_000);
});

it("searches the months asked for alone, and tells what lies outside with its money", async () => {
  const half = await costCase("opportunities", findingsBook, { period: "2026-01..2026-03" });
  const front = half.sheet("Opportunities");
  expect(front.texts[0]).toMatch(/^\d opportunities/);
  expect(front.texts.some((text) => text.startsWith("Left out: outside the period"))).toBe(true);
  expect(await front.wrongAfter([])).toEqual([]);
}, 60_000);
