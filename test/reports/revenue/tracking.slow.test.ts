import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { dateFromSerial } from "../../../src/cells/serialDate";
import type { PriorSheet } from "../../../src/reports/PriorSheet";
import type { PackLimits } from "../../../src/reports/revenue/RevenueReportInput";
import type { SheetCell, SheetModel } from "../../../src/reports/SheetModel";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { generousLimits, packTask, writtenPack, type PackRows } from "../../support/revenuePackCase";
import { recalculated, type Edit } from "../../support/recalculated";

const contractHeadings = [
  "Contract id",
  "Customer",
  "Signed date",
  "Currency",
  "Transaction price",
  "Region",
];
const obligationHeadings = ["Contract id", "Obligation id", "Method", "Start", "End", "Product"];

/** Services of 365 days, so that a price is what the service is worth a year. */
const contracts = [
  contractHeadings,
  ["A0", "Acme", "2025-01-01", "EUR", 3650, "North"],
  ["A1", "Acme", "2026-01-01", "EUR", 3650, "North"], // renewed
  ["A2", "Acme", "2026-03-01", "EUR", 7300, "North"], // more in March
  ["B1", "Bolt", "2025-03-31", "EUR", 1825, "South"], // leaves with 30 March
  ["C1", "Core", "2025-03-16", "EUR", 3650, "South"],
  ["C2", "Core", "2026-03-16", "EUR", 730, "South"], // less from March on
  ["D1", "Dyno", "2026-03-10", "EUR", 365, "North"], // new
  ["E1", "Echo", "2026-02-01", "EUR", 500, "North"], // a delivery
];

const obligations = [
  obligationHeadings,
  ["A0", "S", "straight line", "2025-01-01", "2025-12-31", "Platform"],
  ["A1", "S", "straight line", "2026-01-01", "2026-12-31", "Platform"],
  ["A2", "S", "straight line", "2026-03-01", "2027-02-28", "Add-on"],
  ["B1", "S", "straight line", "2025-03-31", "2026-03-30", "Platform"],
  ["C1", "S", "straight line", "2025-03-16", "2026-03-15", "Platform"],
  ["C2", "S", "straight line", "2026-03-16", "2027-03-15", "Platform"],
  ["D1", "S", "straight line", "2026-03-10", "2027-03-09", "Platform"],
  ["E1", "D", "point in time", "2026-02-10", null, "Hardware"],
];

const january = 46_053;
const february = 46_081;
const march = 46_112;

const plan = [
  ["Line", "Period", "Target"],
  ["Platform", january, 800],
  ["Platform", february, 800],
  ["Platform", march, 700],
  ["Add-on", march, 600],
  ["Training", march, 100],
];

const rows: PackRows = { contracts, obligations, plan };
const options = { period: "2026-03", currency: "EUR" };
const name = "Revenue tracking";

interface Tracked {
  readonly workbook: Awaited<ReturnType<typeof writtenPack>>["workbook"];
  readonly values: readonly (readonly CellValue[])[];
  readonly model: SheetModel;
  readonly headings: readonly string[];
}

async function tracked(
  own: PackRows = rows,
  limits: PackLimits = generousLimits,
  prior: PriorSheet | null = null,
): Promise<Tracked> {
  const priors = new Map(prior ? [["revenue-tracking", prior]] : []);
  const { workbook, computation, receipt } = await writtenPack(packTask(own, options, { limits, priors }));
  expect(receipt.mismatches).toEqual([]);
  const { used } = (await workbook.sheets()).find((sheet) => sheet.name === name)!;
  const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
  const { model } = computation.sheets.find((sheet) => sheet.model.name === name)!;
  return { workbook, values, model, headings: values[7]!.map(headingOf) };
}

let known: Promise<Tracked> | undefined;

/** The sheet of the rows above. */
function sound(): Promise<Tracked> {
  return (known ??= tracked());
}

function headingOf(cell: CellValue): string {
  return typeof cell === "number" ? dateFromSerial(cell, 1900)! : labelFromCell(cell);
}

/** Row of the line with this label and what it is of. */
function rowOf({ values }: Tracked, of: string, label: string): number {
  const row = values.findIndex((cells) => cells[1] === label && cells[2] === of);
  if (row < 0) throw new Error(`No line ${of} ${label}.`);
  return row;
}

/** Its cells by their headings; what stands there a second time, for the year to date, is "YTD …". */
function line(sheet: Tracked, of: string, label: string): Record<string, CellValue> {
  const found = sheet.values[rowOf(sheet, of, label)]!;
  const seen = new Set<string>();
  return Object.fromEntries(
    sheet.headings.map((heading, column) => {
      const key = seen.has(heading) ? `YTD ${heading}` : heading;
      seen.add(heading);
      return [key, found[column] ?? null];
    }),
  );
}

/** Labels of the lines of one kind, in their order. */
function labels({ values }: Tracked, of: string): readonly CellValue[] {
  return values.filter((cells) => cells[2] === of).map((cells) => cells[1]!);
}

function sentences({ values }: Tracked): string {
  return values.map((cells) => labelFromCell(cells[1] ?? null)).join("\n");
}

function cellOf({ model, headings }: Tracked, row: number, heading: string): SheetCell | undefined {
  return model.rows[row]![headings.indexOf(heading)];
}

describe("revenue against plan", () => {
  it("shows every line that either side has, more than planned as favourable", async () => {
    const sheet = await sound();
    // In March 31 days of 10, 30 of 5, 15 of 10, 16 of 2 and 22 of 1.
    expect(line(sheet, "Product", "Platform")).toMatchObject({ AC: 664, PL: 700, ΔPL: -36, "YTD PL": 2300 });
    expect(line(sheet, "Product", "Add-on")).toMatchObject({ AC: 620, PL: 600, ΔPL: 20, "YTD PL": 600 });
    expect(line(sheet, "Product", "Training")).toMatchObject({ AC: 0, PL: 100, ΔPL: -100, "ΔPL %": -1 });
    expect(line(sheet, "Product", "Hardware")).toMatchObject({ AC: 0, PL: 0, "YTD AC": 500, "ΔPL %": "n/m" });
    expect(line(sheet, "Product", "Total")).toMatchObject({ AC: 1284, PL: 1400, ΔPL: -116 });
    expect(sheet.values[0]![1]).toBe("Revenue EUR 1,284: 116 (8.3%) below plan. ARR 12,045, NRR 128.0%.");
  });

  it("sums the plan over the user's rows by their dates", async () => {
    const sheet = await sound();
    const { formula } = cellOf(sheet, rowOf(sheet, "Product", "Platform"), "PL")!;
    expect(formula).toMatch(/^=SUMIFS\(FO_SRC_PLAN_TARGET,FO_SRC_PLAN_LINE,.*FO_SRC_PLAN_PERIOD,">="&/);
  });

  it("finds months that the plan has as texts by how it writes them", async () => {
    const texts = [
      ["Platform", "Jan 2026", 800],
      ["Platform", "2026-Q2", 900],
      ["Platform", "Mar 2026", 700],
      ["Add-on", "Mar 2026", 600],
    ];
    const sheet = await tracked({ ...rows, plan: [plan[0]!, ...texts] });
    expect(line(sheet, "Product", "Platform")).toMatchObject({ PL: 700, "YTD PL": 1500 });
    const { formula } = cellOf(sheet, rowOf(sheet, "Product", "Platform"), "PL")!;
    expect(formula).toContain("ISNUMBER(MATCH(FO_SRC_PLAN_PERIOD,");
    const at = await recalculated(sheet.workbook, sheet.model, [
      { sheet: "Plan targets", cell: "C4", value: 701 },
    ]);
    expect(at({ row: rowOf(sheet, "Product", "Platform"), column: sheet.headings.indexOf("PL") })).toBe(701);
  });

  it("takes of a quarter's target the month's share, as the engine's figure", async () => {
    const sheet = await tracked({
      ...rows,
      plan: [
        ["Line", "Period", "Target"],
        ["Platform", "2026-Q1", 1000],
        ["Add-on", "2026", 1200],
      ],
    });
    expect(line(sheet, "Product", "Platform")).toMatchObject({ PL: 333.33, "YTD PL": 1000 });
    expect(line(sheet, "Product", "Add-on")).toMatchObject({ PL: 100, "YTD PL": 300 });
    expect(cellOf(sheet, rowOf(sheet, "Product", "Platform"), "PL")!.formula).toBeUndefined();
    const yearToDate =
      sheet.model.rows[rowOf(sheet, "Product", "Platform")]![sheet.headings.lastIndexOf("PL")];
    expect(yearToDate!.formula).toContain("FO_SRC_PLAN_TARGET");
    expect(sentences(sheet)).toContain("goes evenly to its months");
  });

  it("reads quarters by the fiscal year", async () => {
    const { input } = computeRevenue(
      packTask(
        { ...rows, plan: [plan[0]!, ["Platform", "2026-Q3", 900]] },
        { ...options, fiscalYearStart: 7 },
      ),
    );
    expect(input.plan.map(({ period }) => period)).toEqual([{ first: "2026-01-01", last: "2026-03-31" }]);
  });

  it("compares totals where the plan's lines name no column", async () => {
    const sheet = await tracked({ ...rows, plan: [plan[0]!, ["Everything", march, 1000]] });
    expect(line(sheet, "All", "All revenue")).toMatchObject({ AC: 1284, PL: 1000, ΔPL: 284 });
    expect(labels(sheet, "Product").length).toBeGreaterThan(2);
  });

  it("shows revenue alone without a plan", async () => {
    const sheet = await tracked({ contracts, obligations });
    expect(sheet.headings).not.toContain("PL");
    expect(line(sheet, "All", "All revenue")["AC"]).toBe(1284);
    expect(sheet.values[0]![1]).toBe("Revenue EUR 1,284. ARR 12,045, NRR 128.0%.");
  });
});

describe("revenue by what tells it apart", () => {
  it("ranks by the year to date, with shares that run up to all of it", async () => {
    const sheet = await sound();
    expect(labels(sheet, "Customer")).toEqual(["Acme", "Core", "Echo", "Bolt", "Dyno", "Total"]);
    const last = line(sheet, "Customer", "Dyno");
    expect(last["Cumulative"]).toBeCloseTo(1, 12);
    expect(line(sheet, "Region", "North")).toMatchObject({ AC: 952, "YTD AC": 2042 });
  });

  it("puts those after the first twenty into one row", async () => {
    const many = Array.from({ length: 25 }, (_, index) => `K${index + 1}`);
    const sheet = await tracked({
      contracts: [
        contractHeadings,
        ...many.map((id, index) => [id, `Customer ${id}`, "2026-01-01", "EUR", 3650 + index * 365, "North"]),
      ],
      obligations: [
        obligationHeadings,
        ...many.map((id) => [id, "S", "straight line", "2026-01-01", "2026-12-31", "Platform"]),
      ],
    });
    // The five smallest bring 10 to 14 a day.
    expect(line(sheet, "Customer", "5 others")).toMatchObject({ AC: 1860, "YTD AC": 5400 });
    expect(labels(sheet, "Customer")).toHaveLength(22);
  });

  it("has the engine's figures where a sheet would have too many sums", () => {
    const many = Array.from({ length: 130 }, (_, index) => `Kit${index + 100}`);
    const { sheets } = computeRevenue(
      packTask(
        {
          contracts: [
            contractHeadings,
            ...many.map((id) => [id, "Acme", "2026-01-01", "EUR", 3650, "North"]),
          ],
          obligations: [
            obligationHeadings,
            ...many.map((id) => [id, "S", "straight line", "2026-01-01", "2026-12-31", id]),
          ],
          plan: [plan[0]!, ["Kit100", march, 300]],
        },
        options,
      ),
    );
    const { rows: written } = sheets.find(({ model }) => model.name === name)!.model;
    const last = written[7]!.length - 2;
    const lines = written.filter((cells) => cells[2]?.value === "Product").map((cells) => cells[last]);
    // 1,500 sums are 125 rows of twelve months.
    expect(lines[124]!.formula).toContain("SUMIFS(");
    expect(lines[125]).toMatchObject({ value: 310 });
    const texts = written.map((cells) => cells[1]?.value);
    expect(texts).toContainEqual(expect.stringContaining("5 rows have the engine's figures instead"));
  });

  it("tells labels apart that a criterion would mix up", async () => {
    const products = ["0100", "100", "*", "kit", "Kit", ""];
    const sheet = await tracked({
      contracts: [
        contractHeadings,
        ...products.map((_, index) => [
          `K${index}`,
          `"${index}`,
          "2026-01-01",
          "EUR",
          365 * (index + 1),
          "N",
        ]),
      ],
      obligations: [
        obligationHeadings,
        ...products.map((product, index) => [
          `K${index}`,
          "S",
          "straight line",
          "2026-01-01",
          "2026-12-31",
          product,
        ]),
      ],
      plan: [plan[0]!, ["0100", march, 1], ["*", march, 2], ["Kit", march, 4], ["kit", march, 8]],
    });
    const shown = products.map((product) => line(sheet, "Product", product || "(not stated)"));
    expect(shown.map((each) => each["AC"])).toEqual([31, 62, 93, 124, 155, 186]);
    expect(shown.map((each) => each["PL"])).toEqual([1, 0, 2, 8, 4, 0]);
  });

  it("adds up over a Schedule on several sheets", async () => {
    const sheet = await tracked(rows, { ...generousLimits, rowsPerSheet: 66 });
    expect(line(sheet, "Product", "Platform")).toMatchObject({ AC: 664 });
    expect(line(sheet, "Trend", "Revenue")).toMatchObject({ AC: 1284 });
  });
});

test("the trend has the average of three months and the growth of each", async () => {
  const sheet = await sound();
  // January: 31 days of 25; February: 28, and 500 delivered.
  expect(line(sheet, "Trend", "Revenue")).toMatchObject({ "2026-01-31": 775, "2026-02-28": 1200, AC: 1284 });
  expect(line(sheet, "Trend", "Average of three months")).toMatchObject({ "2025-05-31": null });
  expect(line(sheet, "Trend", "Average of three months")["2026-03-31"]).toBeCloseTo(
    (775 + 1200 + 1284) / 3,
    9,
  );
  expect(line(sheet, "Trend", "Growth on the month before")["2026-03-31"]).toBeCloseTo(0.07, 9);
});

describe("the ARR bridge", () => {
  it("moves by new, expansion, contraction and churn, and keeps a renewal out", async () => {
    const sheet = await sound();
    const moved = (label: string) => {
      const {
        Opening: _,
        AC,
        "YTD AC": year,
        "2026-01-31": first,
        "2026-03-31": last,
      } = line(sheet, "ARR", label);
      return [first, last, AC, year];
    };
    expect(moved("Opening ARR")).toEqual([9125, 9125, 9125, 9125]);
    expect(moved("New")).toEqual([0, 365, 365, 365]);
    expect(moved("Expansion")).toEqual([0, 7300, 7300, 7300]);
    expect(moved("Contraction")).toEqual([0, -2920, -2920, -2920]);
    expect(moved("Churn")).toEqual([0, -1825, -1825, -1825]);
    expect(moved("Closing ARR")).toEqual([9125, 12045, 12045, 12045]);
    expect(line(sheet, "ARR", "Monthly recurring revenue (MRR)")["AC"]).toBeCloseTo(12045 / 12, 9);
    expect(line(sheet, "ARR", "Customers with ARR")["2026-03-31"]).toBe(3);
  });

  it("says what customers of a year ago still have: NRR with what they have more, GRR without", async () => {
    const sheet = await sound();
    // A year ago 3,650 + 1,825 + 3,650; now 10,950 + 0 + 730, of which at most 3,650 + 0 + 730 count for GRR.
    expect(line(sheet, "ARR", "Net revenue retention (NRR)")["2026-03-31"]).toBeCloseTo(1.28, 12);
    expect(line(sheet, "ARR", "Gross revenue retention (GRR)")["2026-03-31"]).toBeCloseTo(0.48, 12);
    expect(line(sheet, "ARR", "over so many months")["2026-03-31"]).toBe(12);
  });

  it("leaves customers without any out, and counts them", async () => {
    const sheet = await sound();
    expect(labels(sheet, "Customer ARR")).toEqual(["Acme", "Core", "Dyno", "Bolt", "Total"]);
    expect(line(sheet, "Customer ARR", "Bolt")).toMatchObject({ "2026-02-28": 1825, "2026-03-31": 0 });
    expect(sentences(sheet)).toContain("1 customer without any ARR");
  });

  it("takes a contract that names no customer for a customer of its own", async () => {
    const nameless = contracts.map((cells) => cells.map((cell) => (cell === "Acme" ? null : cell)));
    const sheet = await tracked({ contracts: nameless, obligations });
    expect(labels(sheet, "Customer ARR")).toContain("Contract A2");
    expect(line(sheet, "ARR", "New")["2026-03-31"]).toBe(7665);
    expect(line(sheet, "Customer", "(not stated)")["AC"]).toBe(930);
  });

  it("holds no change of rates for a contract in another currency", async () => {
    const sheet = await tracked({
      contracts: [
        contractHeadings,
        ...contracts.slice(1, 3),
        ["U1", "Usus", "2026-01-01", "USD", 3650, "West"],
      ],
      obligations: [
        obligationHeadings,
        ...obligations.slice(1, 3),
        ["U1", "S", "straight line", "2026-01-01", "2026-12-31", "Platform"],
      ],
      rates: [
        ["From", "To", "Date", "Rate"],
        ["USD", "EUR", "2025-12-31", 0.9],
        ["USD", "EUR", "2026-02-28", 0.8],
        ["USD", "EUR", "2026-03-31", 0.5],
      ],
    });
    expect(line(sheet, "Customer ARR", "Usus")).toMatchObject({ "2026-01-31": 1825, "2026-03-31": 1825 });
    expect(line(sheet, "ARR", "Churn")["2026-02-28"]).toBe(0);
    expect(sentences(sheet)).toContain("at the closing rate of the last day");
  });

  it("is the engine's where the sheet has no rows for all customers, and still closes", async () => {
    const sheet = await tracked(rows, { ...generousLimits, rowsPerSheet: 602 });
    expect(labels(sheet, "Customer ARR")).toEqual(["Acme", "3 other customers", "Total"]);
    expect(cellOf(sheet, rowOf(sheet, "ARR", "Churn"), "2026-03-31")).toMatchObject({ value: -1825 });
    expect(line(sheet, "ARR", "Difference")["2026-03-31"]).toBe(0);
    expect(sentences(sheet)).toContain("the bridge is the engine's figures");
  });

  it("says nothing of retention where nothing was there", async () => {
    const sheet = await tracked({
      contracts: [contractHeadings, contracts[8]!],
      obligations: [obligationHeadings, obligations[8]!],
    });
    expect(line(sheet, "ARR", "Closing ARR")["2026-03-31"]).toBe(0);
    expect(line(sheet, "ARR", "Net revenue retention (NRR)")["2026-03-31"]).toBe("n/m");
    expect(sentences(sheet)).toContain("No customer had any");
  });
});

test("a comment stays with its line, and is kept below where the line has gone", async () => {
  const note = (of: string, label: string, text: string) =>
    [`${of}: ${label}\u001f${of}`, { Comment: text }] as const;
  const prior: PriorSheet = {
    notes: new Map([note("Product", "Platform", "as agreed"), note("Customer", "Gone", "was large")]),
    labels: new Map([["Customer: Gone\u001fCustomer", "Gone"]]),
    inputs: new Map(),
    message: null,
  };
  const sheet = await tracked(rows, generousLimits, prior);
  expect(line(sheet, "Product", "Platform")["Comment"]).toBe("as agreed");
  expect(line(sheet, "Customer", "Gone")["Comment"]).toBe("was large");
});

test("formulas hold no numbers but 0 and 1, and nothing that hides an error or looks elsewhere", async () => {
  const { model } = await sound();
  const formulas = model.rows.flat().flatMap((cell) => (cell?.formula ? [cell.formula] : []));
  expect(formulas.length).toBeGreaterThan(300);
  for (const formula of formulas) {
    expect(formula).not.toMatch(/IFERROR|FINOPS|LET\(|LAMBDA|OFFSET|INDIRECT|NOW\(|TODAY\(/);
    const bare = formula.replace(/"[^"]*"/g, "").replace(/'[^']*'!/g, "");
    const literals = bare.match(/(?<![A-Z$\d_.])\d+(?:\.\d+)?(?![\d:])/g) ?? [];
    expect(literals.filter((literal) => !["0", "1"].includes(literal))).toEqual([]);
  }
});

describe("the checks", () => {
  const checksOf = async (sheet: Tracked, model: SheetModel, edits: readonly Edit[] = []) => {
    const at = await recalculated(sheet.workbook, model, edits);
    const head = sheet.values.findIndex((cells) => cells.includes("Status"));
    const status = sheet.values[head]!.indexOf("Status");
    const shown = (row: number, column: number): string => labelFromCell(sheet.values[row]![column] ?? null);
    const red: string[] = [];
    for (let row = head + 1; sheet.values[row]![1]; row++) {
      const said = at({ row, column: status }) ?? "";
      if (said !== "" && said !== "OK") red.push(`${shown(row, 1)}: ${shown(row, 2)}`);
    }
    return red;
  };

  /** The model with another cell in a row, under a heading. */
  const withCell = (sheet: Tracked, row: number, heading: string, cell: SheetCell): SheetModel => {
    const column = sheet.headings.indexOf(heading);
    const changed = sheet.model.rows.map((cells, index) =>
      index === row ? cells.map((each, at) => (at === column ? cell : each)) : cells,
    );
    return { ...sheet.model, rows: changed };
  };

  it("are all OK on a sound book", async () => {
    const sheet = await sound();
    expect(await checksOf(sheet, sheet.model)).toEqual([]);
    expect(sheet.values[1]!.slice(-60)).toContain("OK");
  });

  it.each([
    ["Product", "Platform", ["Revenue of 2026-03: by line", "Revenue of 2026-01..2026-03: by line"]],
    ["Customer", "Acme", ["Revenue of 2026-03: by Customer", "Revenue of 2026-01..2026-03: by Customer"]],
    ["Region", "North", ["Revenue of 2026-03: by Region", "Revenue of 2026-01..2026-03: by Region"]],
    ["Trend", "Revenue", ["Trend as recognised to date: all months"]],
    ["ARR", "Churn", ["Months whose ARR bridge is open: all months"]],
  ])("turn red by a wrong figure of %s %s", async (of, label, expected) => {
    const sheet = await sound();
    const model = withCell(sheet, rowOf(sheet, of, label), "2026-03-31", { value: 1 });
    expect(await checksOf(sheet, model)).toEqual(expected);
  });

  it("turn red where the lines do not hold all of the plan", async () => {
    const sheet = await sound();
    const row = rowOf(sheet, "Product", "Training");
    const model = withCell(sheet, row, "PL", { value: 0 });
    expect(await checksOf(sheet, model)).toEqual(["Plan of 2026-03: by line"]);
  });

  it("follow a plan that is changed, and ask for another run where it has a new line", async () => {
    const sheet = await sound();
    const edit = (cell: string, value: CellValue): Edit => ({ sheet: "Plan targets", cell, value });
    const changed = "Source as it was at the run: ";
    expect(await checksOf(sheet, sheet.model, [edit("C4", 701)])).toEqual([changed]);
    expect(await checksOf(sheet, sheet.model, [edit("A6", "Courses"), edit("C6", 90)])).toEqual([
      changed,
      "Plan of 2026-03: by line",
      "Plan of 2026-01..2026-03: by line",
    ]);
  });

  it("turn red where a customer's ARR is not what the Schedule says", async () => {
    const sheet = await sound();
    const model = withCell(sheet, rowOf(sheet, "Customer ARR", "Acme"), "2026-03-31", { value: 9999 });
    expect(await checksOf(sheet, model)).toEqual(["Closing ARR as in the Schedule: all services"]);
  });
});
