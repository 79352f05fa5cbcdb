import { cellName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { FinanceError } from "../../src/core/errors/financeError";
import { drillFigure } from "../../src/runs/drillFigure";
import { surveyWorkbook, type FoundVariance } from "../../src/runs/surveyWorkbook";
import { traceFigure } from "../../src/runs/traceFigure";
import { runVarianceReport, type RunContext } from "../../src/runs/varianceReport";
import type { VarianceOptions } from "../../src/runs/varianceOptions";
import { book } from "../support/books";

const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };
const block = { top: 0, left: 0, bottom: 110, right: 25 };

/** Two years of months, so that every band and comparison is there; contra revenue, several sections, a zero budget. */
function wide(): CellValue[][] {
  const months = ["2025-02", "2025-03", "2026-02", "2026-03"];
  const lines: readonly (readonly [string, string, string, number, number])[] = [
    ["4000", "Sales", "Revenue", 1100.1, 1000],
    ["4090", "Returns", "Contra revenue", 50, 40],
    ["5000", "Goods", "Cost of sales", 400.25, 390],
    ["6000", "Salaries", "Expense", 300, 310],
    ["6010", "Rent", "Expense", 20.2, 0],
    ["7000", "Interest", "Other expense", 7.77, 8],
  ];
  const rows = months.flatMap((month, index) =>
    lines.map(([account, name, type, actual, budget]): CellValue[] => {
      return [month, account, name, type, Math.round(actual * (100 + index)) / 100, budget];
    }),
  );
  return [["Period", "Account", "Account name", "Account type", "Actual", "Budget"], ...rows];
}

/** The same as one amount a row, the scenario beside it. */
function long(): CellValue[][] {
  const [, ...rows] = wide();
  return [
    ["Period", "Account", "Account name", "Account type", "Scenario", "Amount"],
    ...rows.flatMap(([month, account, name, type, actual, budget]): CellValue[][] => [
      [month!, account!, name!, type!, "Actual", actual!],
      [month!, account!, name!, type!, "Budget", budget!],
    ]),
  ];
}

async function reported(
  rows: readonly (readonly CellValue[])[],
  options: VarianceOptions,
): Promise<{ readonly context: RunContext; readonly report: FoundVariance }> {
  const context: RunContext = { workbook: await book({ rows }), stamp };
  await runVarianceReport(context, options);
  const { reports } = await surveyWorkbook(context.workbook);
  const report = reports.find(({ kind }) => kind === "variance") as FoundVariance;
  return { context, report };
}

describe.each([
  ["differences, one column a scenario", wide, { period: "2026-03" }],
  ["effects, one column a scenario", wide, { period: "2026-03", sign: "effect" }],
  ["differences, the scenario in a column", long, { period: "2026-03" }],
  [
    "amounts that are stored negative",
    () => negated(wide()),
    { period: "2026-03", storedAs: "credit-negative" },
  ],
] as const)("a report of %s", (_, rows, options) => {
  test("traces every number of its statement and movers to rows that add up to it, or says why not", async () => {
    const { context, report } = await reported(rows(), options);
    const { values } = await context.workbook.read("Variance", block);
    const traced: string[] = [];
    const reasons = new Set<string>();
    const wrong: string[] = [];
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries()) {
        if (typeof value !== "number") continue;
        try {
          const figure = await traceFigure(context, report, { row, column });
          traced.push(figure.title);
          if (figure.value !== Number(value.toFixed(2))) wrong.push(cellName({ row, column }));
        } catch (error) {
          if (!(error instanceof FinanceError) || error.code !== "FIGURE_NOT_TRACEABLE") throw error;
          reasons.add(String(error.slots["reason"]));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(traced).toEqual(
      expect.arrayContaining([
        "AC of 2026-03: 4000 Sales",
        "PL of 2026-03: Total operating expenses",
        "PY of 2026-03: Gross profit",
        "ΔPL of 2026-03: Gross profit",
        "ΔPY of 2026-03: less 4090 Returns",
        "Effect of 2026-03: 6010 Rent",
        "Effect of 2026-03: all lines",
        "ΔPL of year to date from 2026-01-01: Net result",
      ]),
    );
    expect([...reasons].sort()).toEqual([
      "belongs to a check, which compares totals with the source itself",
      "belongs to the head of the report",
      "counts or adds up lines as they are marked by hand in the statement above",
      "holds no amount that rows of the source add up to",
      "is a margin: a result divided by the revenue",
      "is a share: a difference divided by its reference",
      "names no line: fewer lines moved the result that way",
    ]);
  });
});

function negated(rows: CellValue[][]): CellValue[][] {
  return rows.map((row) =>
    row[3] === "Revenue" ? row.map((value) => (typeof value === "number" ? -value : value)) : row,
  );
}

test("a difference is drilled to the rows of both scenarios, each with its own column", async () => {
  const { context, report } = await reported(wide(), { period: "2026-03" });
  const { values } = await context.workbook.read("Variance", block);
  const row = values.findIndex((cells) => cells[1] === "Gross profit");
  const cell = { row, column: values[7]!.indexOf("ΔPL") };
  const figure = await traceFigure(context, report, cell);
  const name = await drillFigure(context, "Variance", cell, figure);
  const drill = await context.workbook.read(name, { top: 0, left: 0, bottom: 20, right: 8 });
  expect(drill.values[2]![1]).toBe(values[row]![cell.column]);
  expect(drill.values[4]![1]).toBe(0);
  expect(figure.rows).toHaveLength(6);
  expect(await context.workbook.formula(name, { row: 7, column: 7 })).toMatch(/^=Ledger!E\d+$/);
  expect(await context.workbook.formula(name, { row: 10, column: 7 })).toMatch(/^=-Ledger!F\d+$/);
});

test("a figure that its source no longer gives asks for another run", async () => {
  const { context, report } = await reported(wide(), { period: "2026-03" });
  const more = [...wide(), ["2026-03", "6999", "New", "Expense", 5, 1]];
  const { workbook } = context;
  const grown = await book({ rows: more });
  const later: RunContext = {
    ...context,
    workbook: {
      dateSystem: 1900,
      sheets: () => grown.sheets(),
      tables: () => grown.tables(),
      formula: (...at) => workbook.formula(...at),
      write: (...all) => workbook.write(...all),
      read: (sheet, at) => (sheet === "Variance" ? workbook : grown).read(sheet, at),
    },
  };
  const { values } = await workbook.read("Variance", block);
  const row = values.findIndex((cells) => cells[1] === "Total operating expenses");
  const cell = { row, column: values[7]!.indexOf("AC") };
  await expect(traceFigure(later, report, cell)).rejects.toMatchObject({ code: "REPORT_OUTDATED" });
});
