import { labelFromCell } from "../../src/cells/labelFromCell";
import { writeXlsx, type CellValue as FileValue } from "hucre";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { CellValue } from "../../src/cells/CellValue";
import type { SheetModel } from "../../src/reports/SheetModel";
import { varianceLayout } from "../../src/reports/variance/varianceLayout";
import { runVarianceReport, type RunContext, type VarianceRun } from "../../src/runs/varianceReport";
import type { VarianceOptions } from "../../src/runs/varianceOptions";
import type { Workbook } from "../../src/workbook/Workbook";
import { book, type BookSpec } from "../support/books";
import { march2026 } from "../support/grids";
import { recalculated, type Edit } from "../support/recalculated";

const header = ["Period", "Account", "Account name", "Account type", "Actual", "Budget"];
const february2026 = march2026 - 31;
const march2025 = march2026 - 365;

const rows: readonly (readonly CellValue[])[] = [
  header,
  [march2025, "4000", "Sales", "Revenue", 900, 0],
  [february2026, "4000", "Sales", "Revenue", 950, 1000],
  [march2026, "4000", "Sales", "Revenue", 1100.1, 1000],
  [march2026, "4090", "Returns", "Contra revenue", 50, 40],
  [march2026, "5000", "Goods", "Cost of sales", 400.25, 390],
  [march2026, "6000", "Salaries", "Expense", 300, 310],
  [march2026, "6010", "Rent", "Expense", 20.2, 0],
  [march2026, "S1", "Headcount", "Statistical", 7, 7],
  [march2026, "1000", "Cash", "Asset", 5000, 0],
];

const stamp: RunContext["stamp"] = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

interface Ran {
  readonly workbook: Workbook;
  readonly run: VarianceRun;
  readonly sheet: SheetModel;
}

async function report(
  spec: Partial<BookSpec> = {},
  options: VarianceOptions = { period: "2026-03" },
): Promise<Ran> {
  const workbook = await book({ rows, ...spec });
  const run = await runVarianceReport({ workbook, stamp }, options);
  return { workbook, run, sheet: run.computation.reports[0]!.report.sheet };
}

/** Row of the sheet whose cell in a column holds this text. */
function rowOf(sheet: SheetModel, column: number, text: string): number {
  const row = sheet.rows.findIndex((cells) => cells[column]?.value === text);
  if (row < 0) throw new Error(`No row says ${text}.`);
  return row;
}

const layout = varianceLayout(
  ["priorYear", "plan", "actual"],
  { period: "", yearToDate: "" },
  { line: 0, type: 0, amount: 0 },
);
const [band] = layout.bands;
const actual = band!.amounts.actual!;

test("the statement stands in the order of an income statement, each figure tied to the engine", async () => {
  const { run, sheet } = await report();
  const names = sheet.rows.slice(8, 22).map((cells) => cells[layout.line]?.value);
  expect(names).toEqual([
    "Revenue",
    "4000 Sales",
    "less 4090 Returns",
    "Total revenue",
    "Cost of sales",
    "5000 Goods",
    "Total cost of sales",
    "Gross profit",
    "Gross margin",
    "Operating expenses",
    "6000 Salaries",
    "6010 Rent",
    "Total operating expenses",
    "Net result",
  ]);
  expect(run.receipt.mismatches).toEqual([]);
  // 1100.10 - 50 - 400.25 - 300 - 20.20, and 1000 - 40 - 390 - 310.
  expect(sheet.rows[21]![actual]?.expected).toBe(329.65);
  expect(sheet.rows[21]![band!.amounts.plan!]?.expected).toBe(260);
});

test("every row of the source is used once or left out for one reason", async () => {
  const { run } = await report();
  const { selection, ledger } = run.computation;
  expect(selection.excluded).toEqual([
    { reason: "statistical", rows: 1 },
    { reason: "balance sheet", rows: 1 },
    { reason: "outside the period", rows: 2 },
  ]);
  expect(selection.used + 4).toBe(ledger.rows);
});

test("all checks are OK, and no figure is wrapped in IFERROR, calls a function of ours or holds a number", async () => {
  const { run, sheet } = await report();
  expect(run.checks.map(({ status }) => status)).toEqual(run.checks.map(() => "OK"));
  const formulas = sheet.rows.flat().flatMap((cell) => (cell?.formula ? [cell.formula] : []));
  expect(formulas.length).toBeGreaterThan(100);
  for (const formula of formulas) {
    expect(formula).not.toMatch(/IFERROR|FINOPS|LET\(|LAMBDA|OFFSET|INDIRECT|NOW\(|TODAY\(/);
    const bare = formula.replace(/"[^"]*"/g, "").replace(/'[^']*'!/g, "");
    expect(
      bare
        .match(/(?<![A-Z$\d_.])\d+(?:\.\d+)?(?![\d:])/g)
        ?.filter((literal) => !["0", "1"].includes(literal)) ?? [],
    ).toEqual([]);
  }
});

describe.each([
  ["a table", "Ledger"],
  ["a plain range", undefined],
] as const)("over %s", (_, table) => {
  const spec = table ? { table } : {};

  test("changing one source cell by 123.45 moves exactly the totals it feeds by 123.45", async () => {
    const { workbook, sheet } = await report(spec);
    const before = await recalculated(workbook, sheet);
    const after = await recalculated(workbook, sheet, [
      { sheet: "Ledger", cell: "E6", value: 400.25 + 123.45 },
    ]);
    const moved = new Map<string, number>();
    sheet.rows.forEach((cells, row) => {
      if (row < 8 || row > 21) return;
      const [was, is] = [before({ row, column: actual }), after({ row, column: actual })];
      if (was !== is && typeof was === "number" && typeof is === "number") {
        moved.set(labelFromCell(cells[layout.line]?.value ?? null), Math.round((is - was) * 100) / 100);
      }
    });
    expect([...moved].filter(([name]) => !name.includes("margin"))).toEqual([
      ["5000 Goods", 123.45],
      ["Total cost of sales", 123.45],
      ["Gross profit", -123.45],
      ["Net result", -123.45],
    ]);
  });

  const statusesAfter = async (edits: readonly Edit[]): Promise<Map<string, CellValue>> => {
    const { workbook, run, sheet } = await report(spec);
    const value = await recalculated(workbook, sheet, edits);
    const { checks, statusColumn } = run.computation.reports[0]!.report;
    return new Map(checks.map(({ name, row }) => [name, value({ row, column: statusColumn })]));
  };

  // Each edit breaks what the named check watches over.
  test.each<[string, Edit[], string]>([
    [
      "an account that the report does not know",
      [{ sheet: "Ledger", cell: "B6", value: "5999" }],
      "AC of the period: Cost of sales",
    ],
    [
      "an account that the report does not know, in rows",
      [{ sheet: "Ledger", cell: "B6", value: "5999" }],
      "Rows in the period: Cost of sales",
    ],
    [
      "an account type that the report does not know",
      [{ sheet: "Ledger", cell: "D6", value: "Mystery" }],
      "Rows whose type is listed above: all rows",
    ],
    [
      "a text among the amounts",
      [{ sheet: "Ledger", cell: "E6", value: "n/a" }],
      "Amounts that are not numbers: Actual",
    ],
    [
      "a text among the budget",
      [{ sheet: "Ledger", cell: "F6", value: "n/a" }],
      "Amounts that are not numbers: Budget",
    ],
  ])("%s turns a check red", async (_, edits, check) => {
    expect((await statusesAfter(edits)).get(check)).toBe("ERROR");
    expect((await statusesAfter([])).get(check)).toBe("OK");
  });

  test.each<[string, Edit[]]>([
    ["an amount changed", [{ sheet: "Ledger", cell: "E6", value: 401 }]],
    [
      "two amounts swapped",
      [
        { sheet: "Ledger", cell: "E4", value: 400.25 },
        { sheet: "Ledger", cell: "E6", value: 1100.1 },
      ],
    ],
    [
      "two budgets swapped",
      [
        { sheet: "Ledger", cell: "F4", value: 390 },
        { sheet: "Ledger", cell: "F6", value: 1000 },
      ],
    ],
  ])("%s: the run check says that the source changed", async (_, edits) => {
    expect((await statusesAfter(edits)).get("Source as it was at the run")).toBe("source changed, run again");
  });
});

test("rows appended below a plain range turn the coverage check red", async () => {
  const { workbook, run, sheet } = await report();
  const appended = [march2026, "6000", "Salaries", "Expense", 5, 5].map((value, column) => ({
    sheet: "Ledger",
    cell: `${String.fromCharCode(65 + column)}${rows.length + 1}`,
    value,
  }));
  const value = await recalculated(workbook, sheet, appended);
  const { checks, statusColumn } = run.computation.reports[0]!.report;
  const { row } = checks.find(({ name }) => name.startsWith("Amounts below the range read"))!;
  expect(value({ row, column: statusColumn })).toBe("ERROR");
});

test("every total of every account type is watched: a line's figure that is lost turns its check red", async () => {
  const { workbook, run, sheet } = await report();
  const { checks, statusColumn } = run.computation.reports[0]!.report;
  const bands = { "the period": layout.bands[0]!, "the year to date": layout.bands[1]! };
  const heads = { PY: "priorYear", PL: "plan", AC: "actual" } as const;
  let watched = 0;
  for (const { name, row } of checks) {
    const match = /^(PY|PL|AC) of (the period|the year to date): (.+)$/.exec(name);
    if (!match) continue;
    const column = bands[match[2] as keyof typeof bands].amounts[heads[match[1] as keyof typeof heads]]!;
    const lost = sheet.rows.map((cells, index) =>
      index <= 21 && cells[layout.type]?.value === match[3] && cells[column]?.formula
        ? cells.map((cell, at) => (at === column ? { value: Number(cell?.expected) + 1 } : cell))
        : cells,
    );
    const value = await recalculated(workbook, { ...sheet, rows: lost });
    expect([name, value({ row, column: statusColumn })]).toEqual([name, "ERROR"]);
    watched++;
  }
  // Four account types in the statement, three amounts, two bands.
  expect(watched).toBe(24);
});

test("an effect that is lost from the movers turns their check red", async () => {
  const { workbook, run, sheet } = await report();
  const { checks, statusColumn } = run.computation.reports[0]!.report;
  const { row } = checks.find(({ name }) => name.startsWith("Effects add up"))!;
  const top = rowOf(sheet, layout.line, "What moved the result");
  const broken = sheet.rows.map((cells, index) =>
    index === top + 2 ? cells.map((cell, column) => (column === band!.first ? { value: 0 } : cell)) : cells,
  );
  const value = await recalculated(workbook, { ...sheet, rows: broken });
  expect(value({ row, column: statusColumn })).toBe("ERROR");
});

describe("a second run", () => {
  test("gives the same sheet but for the time stamp and the run id", async () => {
    const { workbook, sheet } = await report();
    const again = await runVarianceReport(
      { workbook, stamp: { ...stamp, id: "r2", time: "2026-04-03 10:00" } },
      { period: "2026-03" },
    );
    const next = again.computation.reports[0]!.report.sheet;
    const withoutStamp = (model: SheetModel): string =>
      JSON.stringify(model).replace(/run (?:id )?r[12]|2026-04-0\d \d\d:00|"runId":"r[12]"/g, "");
    expect(withoutStamp(next)).toBe(withoutStamp(sheet));
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Ledger", "Variance"]);
  });

  test("keeps what the user wrote beside a line, moves notes of vanished lines to the end, and keeps her settings", async () => {
    const { workbook, sheet } = await report();
    const goods = rowOf(sheet, layout.key, "5000");
    const rent = rowOf(sheet, layout.key, "6010");
    const edited: SheetModel = {
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          if (row === goods && column === layout.comment) return { ...cell, value: "supplier strike" };
          if (row === rent && column === layout.owner) return { ...cell, value: "Ines" };
          if (cell?.value === 10_000) return { ...cell, value: 25 };
          return cell;
        }),
      ),
    };
    await workbook.write([edited]);
    const without = rows.filter((cells) => cells[1] !== "6010");
    const fresh = await book({ rows: without });
    await fresh.write([edited]);
    const run = await runVarianceReport({ workbook: fresh, stamp }, { period: "2026-03" });
    const next = run.computation.reports[0]!.report.sheet;
    expect(next.rows[rowOf(next, layout.key, "5000")]![layout.comment]?.value).toBe("supplier strike");
    const retired = next.rows.slice(rowOf(next, layout.line, "Retired comments"));
    expect(
      retired.some((cells) => cells[layout.key]?.value === "6010" && cells[layout.owner]?.value === "Ines"),
    ).toBe(true);
    expect(run.computation.reports[0]!.limits.amount).toBe(25);
  });
});

test("a sheet name that the user already has is left alone, ours gets a number", async () => {
  const { run, workbook } = await report({ others: ["Variance"] });
  expect(run.receipt.sheets).toEqual(["Variance (2)"]);
  expect((await workbook.read("Variance", { top: 0, left: 0, bottom: 0, right: 0 })).values).toEqual([
    ["mine"],
  ]);
});

test("a ledger that stands on a sheet called Variance is read, and not mistaken for the report", async () => {
  const { run, sheet } = await report({ sheet: "Variance" });
  expect(run.receipt.sheets).toEqual(["Variance report"]);
  expect(sheet.rows[21]![actual]?.expected).toBe(329.65);
});

test("credits stored negative are flipped once, on the sheet as in the engine", async () => {
  const stored = rows.map((cells) =>
    cells[3] === "Revenue" ? [...cells.slice(0, 4), -Number(cells[4]), -Number(cells[5])] : cells,
  );
  const natural = await report();
  const flipped = await report({ rows: stored }, { period: "2026-03", storedAs: "credit-negative" });
  const figures = ({ sheet }: Ran): (number | undefined)[] =>
    sheet.rows.slice(8, 22).map((cells) => cells[actual]?.expected);
  expect(figures(flipped)).toEqual(figures(natural));
  expect(flipped.run.receipt.mismatches).toEqual([]);
});

test("a ledger that seems to keep credits below zero is told, and so is another sheet that would fit", async () => {
  const stored = rows.map((cells) =>
    cells[3] === "Revenue" ? [...cells.slice(0, 4), -Number(cells[4]), -Number(cells[5])] : cells,
  );
  const { run } = await report({ rows: stored });
  expect(run.computation.findings.map(({ code }) => code)).toContain("LOOKS_CREDIT_NEGATIVE");

  const bytes = await writeXlsx({
    sheets: ["Ledger", "Ledger2"].map((name) => ({ name, rows: rows as unknown as FileValue[][] })),
  });
  const workbook = await openXlsx(bytes, { file: "two.xlsx" });
  const two = await runVarianceReport({ workbook, stamp }, { period: "2026-03" });
  expect(two.computation.findings.find(({ code }) => code === "OTHER_SHEETS_FIT")?.text).toContain("Ledger2");
});

test("an account under two spellings of a type is two lines that can be told apart", async () => {
  const spelt = [...rows, [march2026, "5000", "Goods", "COST OF SALES", 1, 1]];
  const { sheet } = await report({ rows: spelt });
  const names = sheet.rows.map((cells) => cells[layout.line]?.value);
  expect(names).toEqual(expect.arrayContaining(["5000 Goods (Cost of sales)", "5000 Goods (COST OF SALES)"]));
});

test("a 1904 workbook gives the same figures as a 1900 one", async () => {
  const shifted = rows.map((cells, index) =>
    index === 0 ? cells : [Number(cells[0]) - 1462, ...cells.slice(1)],
  );
  const { run, sheet } = await report({ rows: shifted, dateSystem: "1904" });
  expect(run.computation.periodName).toBe("2026-03");
  expect(run.receipt.mismatches).toEqual([]);
  expect(sheet.rows[21]![actual]?.expected).toBe(329.65);
});

test("text periods are listed on the sheet and compared as text", async () => {
  const months = new Map<CellValue, string>([
    [march2025, "2025-03"],
    [february2026, "2026-02"],
    [march2026, "2026-03"],
  ]);
  const text = rows.map((cells, index) =>
    index === 0 ? cells : [months.get(cells[0]!)!, ...cells.slice(1)],
  );
  const { run, sheet } = await report({ rows: text });
  expect(run.receipt.mismatches).toEqual([]);
  expect(sheet.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["FO_PERIODS", "FO_PY_PERIODS", "FO_YTD_PERIODS"]),
  );
});

test("the long form gives the same statement as the wide form", async () => {
  const long: CellValue[][] = [["Period", "Account", "Account name", "Account type", "Scenario", "Amount"]];
  for (const [period, account, name, type, act, plan] of rows.slice(1)) {
    long.push(
      [period!, account!, name!, type!, "Actual", act!],
      [period!, account!, name!, type!, "Budget", plan!],
    );
  }
  const [wide, narrow] = [await report(), await report({ rows: long })];
  const figures = ({ sheet }: Ran): (number | undefined)[] =>
    sheet.rows.slice(8, 22).map((cells) => cells[actual]?.expected);
  expect(figures(narrow)).toEqual(figures(wide));
  expect(narrow.run.receipt.mismatches).toEqual([]);
});

describe("several currencies", () => {
  const money = (currency: string, amount: number): CellValue[] => [
    march2026,
    "6000",
    "Salaries",
    "Expense",
    amount,
    0,
    currency,
  ];

  test("are reported one by one, never added", async () => {
    const workbook = await book({
      rows: [[...header, "Currency"], money("JPY", 1_000_001), money("KWD", 12.345), money("KWD", 0.005)],
    });
    const run = await runVarianceReport({ workbook, stamp }, { period: "2026-03" });
    expect(run.receipt.sheets).toEqual(["Variance JPY", "Variance KWD"]);
    expect(run.computation.reports.map(({ currency, lines }) => [currency, lines[0]!.period.actual])).toEqual(
      [
        ["JPY", 1_000_001_000],
        ["KWD", 12_350],
      ],
    );
    expect(run.receipt.mismatches).toEqual([]);
  });
});

describe("what cannot be reported is refused and leaves the workbook as it was", () => {
  test.each<[string, Partial<BookSpec>, VarianceOptions, string]>([
    ["a period without rows", {}, { period: "2031-01" }, "PERIOD_EMPTY"],
    ["a period that is none", {}, { period: "soon" }, "DATE_UNREADABLE"],
    ["a sheet that is not there", {}, { sheet: "Plan" }, "SHEET_MISSING"],
    ["a sheet of headers alone", { rows: [header] }, {}, "NO_ROWS"],
    [
      "a missing budget",
      { rows: rows.map((cells) => cells.slice(0, 5)) },
      { period: "2026-03" },
      "COLUMN_MISSING",
    ],
    ["lines by a column that is not there", {}, { period: "2026-03", lines: "department" }, "COLUMN_MISSING"],
  ])("%s", async (_, spec, options, code) => {
    const workbook = await book({ rows, ...spec });
    const before = await workbook.save();
    await expect(runVarianceReport({ workbook, stamp }, options)).rejects.toMatchObject({ code });
    expect(Buffer.compare(Buffer.from(await workbook.save()), Buffer.from(before))).toBe(0);
  });
});

test("a figure that differs from the engine's after the write is an error, never a report", async () => {
  const workbook = await book({ rows });
  const real = workbook.write.bind(workbook);
  workbook.write = async (sheets) => ({
    ...(await real(sheets)),
    mismatches: [{ cell: "'Variance'!D10", engine: 5, sheet: 6 }],
  });
  await expect(runVarianceReport({ workbook, stamp }, { period: "2026-03" })).rejects.toMatchObject({
    code: "REPORT_NOT_TIED",
  });
});

test("a run that is cancelled leaves the workbook as it was", async () => {
  const workbook = await book({ rows });
  const control = new AbortController();
  const onProgress = (step: string): void => {
    if (step === "Computing") control.abort();
  };
  await expect(
    runVarianceReport({ workbook, stamp, onProgress, signal: control.signal }, {}),
  ).rejects.toThrow("abort");
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Ledger"]);
});
