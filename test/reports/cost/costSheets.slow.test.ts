import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { concentration } from "../../../src/core/cost/spend/concentration";
import { writtenCost, type CostCase } from "../../support/costCase";
import { smallBases } from "../../support/overheadBook";
import { failing, provesItsChecks, under } from "../../support/provesItsChecks";
import { paymentSheet, smallBudget, smallOrders, smallPayments } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";

describe("the cost report", () => {
  let written: CostCase;
  beforeAll(async () => {
    const workbook = await tableBook([paymentSheet(smallPayments), smallBudget, smallOrders, smallBases]);
    await writtenCost(workbook, "opportunities", {});
    written = await writtenCost(workbook, "cost", {});
  }, 60_000);

  it("shows cost centres and categories, worst first, beside the period before, the plan and the year", () => {
    const front = written.sheet("Cost report");
    const hosting = ["IT", "Hosting"] as const;
    expect(front.at(hosting, "AC")).toBe(14_000.5);
    expect(front.at(hosting, "PP")).toBe(10_000);
    expect(front.at(hosting, "ΔPL")).toBe(4_000.5);
    expect(front.at(hosting, "Owner")).toBe("Ada");
    expect(front.at(["Office", "Training"], "PL FY")).toBe(12_000);
    // Three of twelve months are over.
    expect(front.at(["IT", "all categories"], "Run-rate FY")).toBe(4 * 41_400.5);
    expect(front.at(["IT", "all categories"], "Committed (PO)")).toBe(18_000);
    expect(front.at("Total", "AC")).toBe(25_200.5);
    expect(front.at("Total", "Remaining budget")).toBe(240_000 - 54_400.5 - 18_000);
    expect(front.texts[0]).toBe(
      "Cost 25,201, +24.8% on the period before, +26.0% to plan; run-rate of the year 217,602 of a budget of 240,000.",
    );
    const lines = front.values.slice(8, 18).map((row) => row.slice(1, 3).map(labelFromCell).join(" "));
    expect(lines.slice(0, 4)).toEqual(["IT Hosting", "IT Licences", "IT all categories", "Office Travel"]);
  });

  it("adds up lines by owner", () => {
    const { values } = written.sheet("Cost report");
    const top = values.findIndex((row) => row[1] === "By owner");
    const headings = values[7]!.map(labelFromCell);
    const owned = values
      .slice(top + 1, top + 4)
      .map((row) => ["PP", "AC", "PL FY"].map((heading) => row[headings.indexOf(heading)]));
    expect(values.slice(top + 1, top + 4).map((row) => row[1])).toEqual(["Ada", "(no owner)", "Bo"]);
    // Travel and Old Host are in no budget.
    expect(owned).toEqual([
      [14_000, 18_400.5, 168_000],
      [1_200, 1_800, 0],
      [5_000, 5_000, 72_000],
    ]);
  });

  it("tells what is outside the period, what is odd, and which suppliers are largest", () => {
    const { texts } = written.sheet("Cost report");
    expect(texts).toContain("Before the period   5  29200");
    expect(texts).toContain("Cloudy Ltd   10000  14000.5 4000.5 0.555564373722744");
    expect(texts.some((text) => /without a supplier.*300\.00.*Payments!B13/.test(text))).toBe(true);
  });

  it("ranks suppliers of a year with their spellings together, and tells how concentrated they are", () => {
    const suppliers = written.sheet("Suppliers");
    expect(suppliers.at("Cloudy Ltd", "Spellings")).toBe(2);
    expect(suppliers.at("Cloudy Ltd", "AC")).toBe(33_000.5);
    expect(suppliers.at("Softworks", "Class")).toBe("A");
    expect(suppliers.at("Fly Away", "Class")).toBe("C");
    expect(suppliers.texts).toContain("CLOUDY LIMITED  same letters  Cloudy Ltd");
    const hhi = concentration([33_000.5, 10_000, 8_400, 1_500, 1_200])!;
    const shown = suppliers.values.find((row) => row[3] === "HHI")!;
    expect(shown[4]).toBeCloseTo(hhi.index, 9);
    expect(suppliers.texts[0]).toContain("Concentration is high.");
  });

  it("bridges the change by supplier, step by step", () => {
    const bridge = written.sheet("Cost bridge");
    expect(bridge.at("Cloudy Ltd", "Kind")).toBe("more");
    expect(bridge.at("Fly Away", "Kind")).toBe("new");
    expect(bridge.at("Old Host", "Kind")).toBe("lost");
    expect(bridge.at("AC: reported period", "Running total")).toBe(25_200.5);
    const steps = bridge.values.slice(9, 14).map((row) => row[5] as number);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(5_000.5);
    expect(bridge.laidOut.model.charts[0]).toMatchObject({ kind: "column", stacked: true });
  });

  it("shows months by category to one scale, and what a piece costs", () => {
    const trend = written.sheet("Cost trend");
    expect(trend.at("Hosting", "Sum")).toBe(34_200.5);
    expect(trend.at("Hosting", "Trend a month")).toBeCloseTo(2_500.25, 9);
    const { charts } = trend.laidOut.model;
    expect(charts).toHaveLength(4);
    expect(new Set(charts.map(({ scale }) => JSON.stringify(scale)))).toEqual(
      new Set(['{"minimum":0,"maximum":16000}']),
    );
    const seat = trend.values.find((row) => row[1] === "Seat")!;
    expect(seat.slice(2, 5)).toEqual(["", 100, 110]);
    expect(seat[6]).toBeCloseTo(10, 9);
  });

  const hosting = ["IT", "Hosting"] as const;
  provesItsChecks(
    () => written,
    [
      ["Cost report", { sheet: "Payments", cell: "A8" }, 1, ["Source as it was at the run"]],
      ["Cost report", { sheet: "Orders", cell: "E2" }, 1, ["Source as it was at the run"]],
      ["Cost report", { sheet: "Budget", cell: "F2" }, 1, ["Source as it was at the run"]],
      ["Cost report", { sheet: "Allocation bases", cell: "C3" }, 1, ["Source as it was at the run"]],
      [
        "Cost report",
        under(hosting, "AC"),
        1,
        [
          "AC is what the payments table holds: Payments",
          "Every amount is in the period or told as left out: Payments",
        ],
      ],
      ["Cost report", under(hosting, "PP"), 1, ["PP is what the payments table holds: Payments"]],
      [
        "Cost report",
        under(hosting, "AC year to date"),
        1,
        ["AC year to date is what the payments table holds: Payments"],
      ],
      ["Cost report", under(hosting, "Payments"), 9, ["Lines have as many payments as the period: Payments"]],
      ["Cost report", under(hosting, "PL FY"), 1, ["PL FY is what the budget table holds: fiscal year"]],
      ["Cost report", under(hosting, "Owner"), "Somebody new", ["Owners have all of AC: by owner"]],
      [
        "Cost report",
        { sheet: "Opportunities", cell: "L3" },
        9_999,
        ["Savings are those of the report of opportunities: run it again where not"],
      ],
      failing("Cost report", "Suppliers"),
      failing("Cost report", "Cost bridge"),
      failing("Cost report", "Cost trend"),
      failing("Cost report", "Overhead"),
      [
        "Suppliers",
        under("Landlord", "AC"),
        1,
        ["Suppliers add up to the payments table: Payments", "Lines in order, largest first: out of order"],
      ],
      ["Suppliers", under("Landlord", "Payments"), 7, ["Suppliers have all payments of the table: Payments"]],
      [
        "Cost bridge",
        under("Old Host", "PP"),
        1,
        ["PP is what the payments table holds: Payments", "Kinds make the change: PP to AC"],
      ],
      [
        "Cost bridge",
        under("Old Host", "AC"),
        1,
        ["AC is what the payments table holds: Payments", "Kinds make the change: PP to AC"],
      ],
      [
        "Cost bridge",
        under("Old Host", "Change"),
        1,
        ["AC is what the payments table holds: Payments", "Steps make the change: PP to AC"],
      ],
      ["Cost trend", under("Rent", "Sum"), 1, ["Lines add up to the total: all months"]],
      ["Cost trend", { cell: "C9" }, 1, ["Months add up to the payments table: Payments"]],
      [
        "Overhead",
        under("IT", "Office"),
        1,
        [
          "Pool in is pool out: all services",
          "Cost before is cost after: all centres",
          "Full cost is what the payments table holds: Payments",
        ],
      ],
      ["Overhead", under("Office", "Own cost"), 1, ["Full cost is what the payments table holds: Payments"]],
      ["Overhead", { cell: "H13" }, 1, ["The basis has all quantities of the table: Allocationbases"]],
    ],
  );

  it("keeps comments and limits at the next run, and retires comments of lines that are gone", async () => {
    const { workbook } = written;
    const front = written.sheet("Cost report");
    const edited = front.laidOut.model.rows.map((row) => [...row]);
    const put = (cell: string, value: CellValue): void => {
      const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
      edited[Number(row) - 1]![column!.charCodeAt(0) - 65] = { value };
    };
    put(front.place(["IT", "Hosting"], "Comment"), "Ask Ada");
    put(front.place(["Office", "Travel"], "Owner"), "Cy");
    put(front.place(["Office", "Hosting"], "Comment"), "Closed in February");
    put("I2", 4_000);
    await workbook.write([{ ...front.laidOut.model, rows: edited }]);
    const next = await writtenCost(workbook, "cost", { period: "2026-03" });
    const again = next.sheet("Cost report");
    expect(again.at(["IT", "Hosting"], "Comment")).toBe("Ask Ada");
    expect(again.at(["IT", "Hosting"], "Flag")).toBe("over plan");
    expect(again.at(["Office", "Travel"], "Owner")).toBe("Cy");
    expect(again.at(["Office", "Hosting"], "Comment")).toBe("Closed in February");
    const january = await writtenCost(workbook, "cost", { period: "2026-01" });
    const texts = january.sheet("Cost report").texts.filter((text) => text.includes("Closed in February"));
    expect(texts).toHaveLength(1);
    expect(january.sheet("Cost report").texts.some((text) => text.includes("Retired comments"))).toBe(true);
  }, 120_000);
});
