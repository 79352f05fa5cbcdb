import type { CellValue } from "../../../src/cells/CellValue";
import { cellFromName } from "../../../src/cells/address";
import { budgetBook, budgetSheet } from "../../support/budgetBook";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { failing, provesItsChecks, under } from "../../support/provesItsChecks";
import { dayCell } from "../../support/paymentBook";

describe("the budget tracker", () => {
  let written: CostCase;
  beforeAll(async () => {
    written = await costCase("budget", budgetBook, { period: "2026-06" });
  }, 60_000);

  it("shows what is planned, spent, committed and left of each line, and where its run-rate leads", () => {
    const front = written.sheet("Budget tracker");
    const line = (name: string) =>
      [
        "PL period",
        "AC period",
        "Budget of the year",
        "Actual to date",
        "Committed",
        "Remaining",
        "% used",
        "Ahead of the year",
        "Run-rate forecast",
        "Over / under",
        "Alert",
      ].map((heading) => front.at(name, heading));
    expect(line("Travel")).toEqual([
      1_000,
      1_400,
      12_000,
      8_400,
      0,
      3_600,
      0.7,
      expect.closeTo(0.2),
      16_800,
      4_800,
      "forecast far above",
    ]);
    expect(line("Software").slice(2, 10)).toEqual([
      18_000,
      5_400,
      2_000,
      10_600,
      0.3,
      expect.closeTo(-0.2),
      10_800,
      -7_200,
    ]);
    // At the limit is not above it.
    expect(front.at("Rent", "Alert")).toBe("");
    expect(line("Expenditure").slice(0, 6)).toEqual([5_000, 4_400, 60_000, 26_400, 2_250, 31_350]);
    expect(line("Revenue").slice(0, 4)).toEqual([10_000, 9_000, 120_000, 54_000]);
    expect(front.texts[0]).toBe(
      "Expenditure 4,400 against a budget of 5,000; revenue 9,000 against a budget of 10,000 in 2026-06; at this rate the year ends 7,200 below its budget.",
    );
  });

  it("adds up the user's own table, so that next month's rows are covered", () => {
    const front = written.sheet("Budget tracker");
    const formula = (heading: string): string => {
      const { row, column } = cellFromName(front.place("Travel", heading))!;
      return front.laidOut.model.rows[row]![column]!.formula!;
    };
    expect(formula("Actual to date")).toBe(
      `=SUMIFS(Budget[Actual],Budget[Line],"="&$B11,Budget[Cost centre],"="&$C11,Budget[Month],">="&FO_YEAR,Budget[Month],"<"&FO_UNTIL)`,
    );
    expect(formula("Budget of the year")).toContain("SUMIFS(Budget[Budget],");
  });

  it("tells what no line answers for, and what is no revenue or expenditure", () => {
    const { texts } = written.sheet("Budget tracker");
    expect(texts.some((text) => text.startsWith("(orders of no one line)"))).toBe(true);
    expect(texts.some((text) => /^Account type Asset.*12 rows.* 4662$/.test(text))).toBe(true);
  });

  it("lists what breaks a rule, and finds the same by plain formulas", () => {
    const alerts = written.sheet("Budget alerts");
    expect(alerts.values.slice(8, 11).map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
      ["Travel", "Forecast above the budget", 4_800, 4_800],
      ["Travel", "Forecast far above the budget", 3_600, 3_600],
      ["", "", "", ""].map(() => null),
    ]);
  });

  it("proposes moves that keep the total, and leaves locked lines alone", async () => {
    const sheet = written.sheet("Reallocation");
    const after = (name: string): CellValue => sheet.at(name, "Budget after");
    expect(["Travel", "Rent", "Software", "Training"].map(after)).toEqual([16_800, 24_000, 13_200, 6_000]);
    expect(sheet.at("Software", "Surplus")).toBe(6_660);
    expect(sheet.at("Training", "Trigger")).toBe("underspend");
    expect(sheet.texts[0]).toBe(
      "Moves proposed: 4,800; still unfunded: 0; lines that call for a decision: 3.",
    );
  });

  it("spreads targets to months that add up exactly", () => {
    const plan = written.sheet("Plan spread");
    expect(plan.at("Travel", "Spread by")).toBe("prior year of Travel");
    expect(plan.values[8]!.slice(7, 10)).toEqual([3_333.34, 3_333.33, 3_333.33]);
    expect(plan.at("Rent", "Sum of months")).toBeCloseTo(25_000, 6);
    expect(plan.at("Garden", "Spread by")).toBe("even: Garden lacks actuals to spread by (seasonal)");
  });

  it("burns the budget down beside an even burn", () => {
    const burn = written.sheet("Burn-down");
    expect(burn.at("2026-06", "Budget left")).toBe(33_600);
    expect(burn.at("2026-06", "Even burn")).toBe(30_000);
    expect(burn.at("2026-12", "Budget left")).toBe(null);
    expect(burn.laidOut.model.charts).toHaveLength(1);
  });

  const found = "Alerts that plain formulas find among all lines";
  provesItsChecks(
    () => written,
    [
      ["Budget tracker", { sheet: "Budget", cell: "E6" }, 9, ["Source as it was at the run"]],
      ["Budget tracker", { sheet: "Purchase orders", cell: "E2" }, 9, ["Source as it was at the run"]],
      ["Budget tracker", { sheet: "Plan targets", cell: "C2" }, 9, ["Source as it was at the run"]],
      [
        "Budget tracker",
        under("Rent", "Budget of the year"),
        1,
        ["Every budget is compared or told: Budget"],
      ],
      ["Budget tracker", under("Rent", "Actual to date"), 1, ["Every actual is compared or told: Budget"]],
      ["Budget tracker", under("Rent", "PL period"), 1, ["Budget of the period is the table's: expenditure"]],
      ["Budget tracker", under("Rent", "AC period"), 1, ["Actual of the period is the table's: expenditure"]],
      [
        "Budget tracker",
        under("Product sales", "PL period"),
        1,
        ["Budget of the period is the table's: revenue"],
      ],
      [
        "Budget tracker",
        under("Product sales", "AC period"),
        1,
        ["Actual of the period is the table's: revenue"],
      ],
      failing("Budget tracker", "Budget alerts"),
      failing("Budget tracker", "Reallocation"),
      failing("Budget tracker", "Plan spread"),
      failing("Budget tracker", "Burn-down"),
      [
        "Budget alerts",
        under("Rent", "Actual to date", "Budget tracker"),
        24_001,
        [`${found}: Actual above so much of the budget`, `${found}: Actual above the budget`],
      ],
      [
        "Budget alerts",
        under("Rent", "Run-rate forecast", "Budget tracker"),
        24_001,
        [`${found}: Forecast above the budget`],
      ],
      [
        "Budget alerts",
        under("Rent", "Run-rate forecast", "Budget tracker"),
        30_000,
        [`${found}: Forecast above the budget`, `${found}: Forecast far above the budget`],
      ],
      [
        "Budget alerts",
        under("Travel", "Above the limit"),
        1,
        ["Alerts whose amount plain formulas do not find: all alerts"],
      ],
      ["Reallocation", under("Travel", "Budget after"), 1, ["Total budget is unchanged: all lines"]],
      ["Reallocation", under("Software", "Surplus"), 1, ["Donors that give more than they have: all lines"]],
      [
        "Reallocation",
        under("Software", "Locked"),
        "locked",
        [
          "Donors that give more than they have: all lines",
          "Locked lines that are moved: all lines",
          "Calls for a decision are the engine's: all lines",
        ],
      ],
      [
        "Reallocation",
        under("Travel", "Need"),
        1,
        ["Lines that get more than they need: all lines", "What stays unfunded is the engine's: all lines"],
      ],
      [
        "Reallocation",
        under("Training", "Gives"),
        5,
        ["Every move is in two lines: gives and gets", "Total budget is unchanged: all lines"],
      ],
      ["Reallocation", under("Rent", "Unfunded"), 5, ["What stays unfunded is the engine's: all lines"]],
      [
        "Reallocation",
        under("Rent", "Trigger"),
        "overspend",
        ["Calls for a decision are the engine's: all lines"],
      ],
      [
        "Plan spread",
        { cell: "H9" },
        1,
        [
          "Months add up to the targets: all lines",
          "Targets whose months do not add up: all lines",
          "Months that are a unit or more off their weight: all lines",
        ],
      ],
      ["Burn-down", under("2026-03", "Budget"), 1, ["Months have the year's budget: expenditure"]],
      ["Burn-down", under("2026-03", "Actual"), 1, ["Months have the actual to date: expenditure"]],
    ],
  );

  it("keeps owners, comments, thresholds and locks over re-runs", async () => {
    const { workbook } = written;
    const edit = async (name: string, cells: Readonly<Record<string, CellValue>>): Promise<void> => {
      const { model } = written.sheet(name).laidOut;
      const rows = model.rows.map((row) => [...row]);
      for (const [cell, value] of Object.entries(cells)) {
        const { row, column } = cellFromName(cell)!;
        rows[row]![column] = { value };
      }
      await workbook.write([{ ...model, rows }]);
    };
    const front = written.sheet("Budget tracker");
    await edit("Budget tracker", {
      [front.place("Travel", "Owner")]: "Ada",
      [front.place("Training", "Comment")]: "Autumn courses",
    });
    await edit("Reallocation", { [written.sheet("Reallocation").place("Software", "Locked")]: "locked" });
    await edit("Budget alerts", { F2: 0.6, I2: "95 %" });
    const again = await writtenCost(workbook, "budget", { period: "2026-06" });
    const now = again.sheet("Budget tracker");
    expect(again.computation.summary.findings).toContainEqual({
      code: "INPUT_UNUSABLE",
      text: `'Budget alerts'!I2 holds "95 %", which is no number of 0 or more: the usual value counts. Type a number, 0.05 for 5 %.`,
      rows: 0,
      cell: "'Budget alerts'!I2",
    });
    expect(now.at("Travel", "Owner")).toBe("Ada");
    expect(now.at("Training", "Comment")).toBe("Autumn courses");
    expect(again.sheet("Reallocation").at("Training", "Gives")).toBe(4_740);
    expect(again.sheet("Reallocation").at("Travel", "Unfunded")).toBe(60);
    expect(
      again.sheet("Budget alerts").texts.some((text) => text.includes("Travel Sales Actual above so much")),
    ).toBe(true);
  }, 120_000);
});

it("compares only months with a budget, and tells the actual of the others", async () => {
  const gap = budgetSheet().rows.map((row) =>
    row[0] === dayCell("2026-02-01") ? [...row.slice(0, 5), null] : row,
  );
  const written = await costCase("budget", [{ ...budgetSheet(), rows: gap }], { period: "2026-06" });
  const front = written.sheet("Budget tracker");
  expect(front.at("Travel", "Budget of the year")).toBe(11_000);
  expect(front.at("Travel", "Actual to date")).toBe(7_000);
  expect(front.at("Travel", "Run-rate forecast")).toBe(15_400);
  // Expenditure and revenue of February.
  expect(front.at("Actual in a month without a budget", "Actual to date")).toBe(13_400);
  for (const { model } of written.computation.sheets)
    expect({ [model.name]: await written.sheet(model.name).wrongAfter([]) }).toEqual({ [model.name]: [] });
}, 60_000);

it("computes earned value where the table gives it", async () => {
  const sheet = budgetSheet();
  // Half of what was spent up to June has been earned: 26,400 ÷ 2.
  const rows = sheet.rows.map((row, at) => [...row, at === 0 ? "Earned value" : Number(row[4] ?? 0) / 2]);
  const tables = sheet.tables!.map((table) => ({ ...table, width: 7 }));
  const written = await costCase("budget", [{ ...sheet, rows, tables }], { period: "2026-06" });
  const burn = written.sheet("Burn-down");
  const of = (label: string): CellValue => burn.at(label, "Budget left");
  expect(["Earned (EV)", "Actual (AC)", "Planned (PV)", "Budget (BAC)"].map(of)).toEqual([
    13_200, 26_400, 30_000, 60_000,
  ]);
  expect(["CPI", "SPI"].map(of)).toEqual([0.5, 0.44]);
  expect(of("TCPI")).toBeCloseTo(46_800 / 33_600, 12);
  expect(of("Estimate at completion, at the CPI")).toBe(120_000);
  expect(of("as budgeted")).toBe(73_200);
  expect(of("at CPI and SPI")).toBeCloseTo(26_400 + 46_800 / 0.22, 6);
  expect(await burn.wrongAfter([])).toEqual([]);
}, 60_000);

it("estimates nothing by an index that has no value", async () => {
  const sheet = budgetSheet();
  // Work is done and nothing is booked yet.
  const rows = sheet.rows.map((row, at) =>
    at === 0 ? [...row, "Earned value"] : [...row.slice(0, 4), row[4] === null ? null : 0, row[5]!, 10],
  );
  const tables = sheet.tables!.map((table) => ({ ...table, width: 7 }));
  const written = await costCase("budget", [{ ...sheet, rows, tables }], { period: "2026-06" });
  const of = (label: string): CellValue => written.sheet("Burn-down").at(label, "Budget left");
  expect(["CPI", "Estimate at completion, at the CPI", "at CPI and SPI"].map(of)).toEqual([
    "n/m",
    "n/m",
    "n/m",
  ]);
}, 60_000);

it("names the period where it has no rows", async () => {
  await expect(costCase("budget", [budgetSheet()], { period: "2031-01" })).rejects.toMatchObject({
    code: "PERIOD_EMPTY",
  });
});

it("moves nothing before the share of the year from which money is free", async () => {
  const written = await costCase("budget", [budgetSheet()], { period: "2026-05" });
  const sheet = written.sheet("Reallocation");
  expect(["Need", "Surplus", "Gets", "Unfunded"].map((heading) => sheet.at("Travel", heading))).toEqual([
    4_800, 0, 0, 4_800,
  ]);
  expect(sheet.at("Training", "Surplus")).toBe(0);
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);
