import type { CellValue } from "../../src/cells/CellValue";
import { dayCell, tableSheet } from "./paymentBook";
import type { TableSheet } from "./tableBook";

const lines = [
  { line: "Travel", centre: "Sales", type: "Expense", budget: 1_000, actual: 1_400 },
  { line: "Rent", centre: "Head office", type: "Expense", budget: 2_000, actual: 2_000 },
  { line: "Software", centre: "IT", type: "Expense", budget: 1_500, actual: 900 },
  { line: "Training", centre: "People", type: "Expense", budget: 500, actual: 100 },
  { line: "Product sales", centre: "Sales", type: "Revenue", budget: 10_000, actual: 9_000 },
  { line: "Bank", centre: "Head office", type: "Asset", budget: 0, actual: 777 },
] as const;

const headers = ["Month", "Line", "Cost centre", "Account type", "Actual", "Budget"];

/** A year's budget by month with actuals to June; figures are small enough to be worked out by hand. */
export function budgetSheet(more: readonly (readonly CellValue[])[] = []): TableSheet {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  return tableSheet("Budget", headers, [
    ...months.flatMap((month) =>
      lines.map(({ line, centre, type, budget, actual }) => [
        dayCell(`2026-${String(month).padStart(2, "0")}-01`),
        line,
        centre,
        type,
        month <= 6 ? actual : null,
        budget,
      ]),
    ),
    ...more,
  ]);
}

const orderSheet = tableSheet(
  "Purchase orders",
  ["Order date", "Budget line", "PO number", "Amount", "Invoiced", "Status"],
  [
    [dayCell("2026-05-04"), "Software", "PO-1", 3_000, 1_000, "open"],
    [dayCell("2026-05-11"), "Travel", "PO-2", 900, 900, "closed"],
    [dayCell("2026-06-02"), "Garden", "PO-3", 250, 0, "open"],
    [dayCell("2026-08-02"), "Travel", "PO-4", 5_000, 0, "open"],
  ],
);

const targetSheet = tableSheet(
  "Plan targets",
  ["Line", "Period", "Target", "Method", "Profile line"],
  [
    ["Travel", "2027-Q1", 10_000, "prior year", null],
    ["Rent", "2027", 25_000, "even", null],
    ["Garden", "2027-Q2", 100, "seasonal", null],
  ],
);

export const budgetBook: readonly TableSheet[] = [budgetSheet(), orderSheet, targetSheet];
