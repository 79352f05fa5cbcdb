import { screen } from "@testing-library/react";
import { cellFromName } from "../../src/cells/address";
import { CellError } from "../../src/cells/CellValue";
import type { MemoryExcel } from "../support/MemoryExcel";
import { ruleOfCall } from "../../src/functions/support/ruleOfCall";
import { runVarianceReport } from "../../src/runs/varianceReport";
import { march2026 } from "../support/grids";
import { expectSaid, openPane, smallBook } from "./openPane";

const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

async function reported(more: Parameters<typeof smallBook>[0] = []): Promise<MemoryExcel> {
  const excel = await smallBook(more);
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  return excel;
}

function select(excel: MemoryExcel, sheet: string, name: string): void {
  const { row, column } = cellFromName(name)!;
  excel.selected = { sheet, block: { top: row, bottom: row, left: column, right: column } };
}

/** The cell of the report whose line begins with this, under AC. */
async function actualOf(excel: MemoryExcel, line: string): Promise<string> {
  const { values } = await excel.read("Variance", { top: 0, bottom: 40, left: 0, right: 12 });
  const row = values.findIndex(
    (cells, at) => at > 7 && typeof cells[1] === "string" && cells[1].startsWith(line),
  );
  const column = values[7]!.indexOf("AC");
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test.each([
  ["a line", "4000", "AC of 2026-03: 4000 Sales", 2, 1120.1],
  ["a total, contra revenue taken off", "Total revenue", "AC of 2026-03: Total revenue", 3, 1070.1],
  ["the result of all lines", "Net result", "AC of 2026-03: Net result", 6, 349.65],
])("%s is explained by its rows, and the drill sheet adds up to it", async (_, line, title, rows, value) => {
  const excel = await reported([[march2026, "4000", "Sales", "Revenue", 20, 0]]);
  const { user } = await openPane(excel, { start: { name: "explain" } });
  select(excel, "Variance", await actualOf(excel, line));
  await user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
  await expectSaid(title);
  await user.click(screen.getByRole("button", { name: "List the source rows" }));
  await expectSaid(new RegExp(`Wrote Drill: ${rows} rows`));
  expect(excel.shown.at(-1)).toBe("Drill");
  const { values } = await excel.read("Drill", { top: 0, bottom: 30, left: 0, right: 8 });
  expect(values[2]![1]).toBe(value);
  expect(values[4]![1]).toBe(0);
  expect(values.slice(7).filter((cells) => cells[1] === march2026)).toHaveLength(rows);
  expect(await excel.formula("Drill", { row: 1, column: 0 })).toMatch(/^=HYPERLINK\("#Variance!/);
});

test("a cell that is no amount says which cells are", async () => {
  const excel = await reported();
  const { user } = await openPane(excel, { start: { name: "explain" } });
  select(excel, "Variance", "B2");
  await user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
  await expectSaid(
    /Variance!B2 belongs to the head of the report\. Choose an amount, a difference or an effect/,
  );
});

test("a figure of RECOGNIZE is told by its rule, with its inputs", async () => {
  const excel = await smallBook();
  const call = '=FINOPS.RECOGNIZE(Ledger!E2,"2025-01-15","2026-01-14","2025-01-01")';
  excel.type("Notes", { row: 4, column: 1 }, call, 51.24);
  const tellCall = { error: async () => null, rule: ruleOfCall };
  const { user } = await openPane(excel, { start: { name: "explain" }, tellCall });
  select(excel, "Notes", "B5");
  await user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
  await expectSaid(
    "1,100.10 over 365 days from 15 Jan 2025 to 14 Jan 2026, daily: 17 days in January 2025 → 51.24.",
  );
  await expectSaid("1100.1");
});

test("a figure of FORECAST is told by its history, its season and its method", async () => {
  const excel = await smallBook();
  excel.type("Notes", { row: 4, column: 1 }, '=FINOPS.FORECAST(Ledger!E2:E4,3,"naive")', 1);
  const tellCall = { error: async () => null, rule: ruleOfCall };
  const { user } = await openPane(excel, { start: { name: "explain" }, tellCall });
  select(excel, "Notes", "B5");
  await user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
  await expectSaid(/^3 periods, 1 to 3\. Season of 1: .+ Naive: /);
  await expectSaid("3 × 1 cells");
});

test("a function's error is told in its own words, with the cells that it reads", async () => {
  const excel = await smallBook();
  excel.type(
    "Notes",
    { row: 4, column: 1 },
    "=FINOPS.VARIANCE(Ledger!E2:E4,Ledger!F2:F3)",
    new CellError("#VALUE!"),
  );
  const error = async (name: string, args: readonly unknown[]) => `${name} has ${args.length} arguments`;
  const { user } = await openPane(excel, {
    start: { name: "explain" },
    tellCall: { error, rule: async () => null },
  });
  select(excel, "Notes", "B5");
  await user.click(await screen.findByRole("button", { name: "Explain the selected cell" }));
  await expectSaid(/VARIANCE has 2 arguments/);
  await expectSaid("3 × 1 cells");
  await user.click(screen.getByRole("button", { name: "Select Ledger!F2:F3" }));
  expect(excel.selected).toEqual({ sheet: "Ledger", block: { top: 1, left: 5, bottom: 2, right: 5 } });
});
