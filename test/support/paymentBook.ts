import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import type { PaymentLine } from "./paymentColumns";
import type { TableSheet } from "./tableBook";

export const dayCell = (day: string): number => serialFromDate(isoDate(day), 1900);

/** A sheet with an Excel table of the same name, which takes no blanks. */
export function tableSheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): TableSheet {
  const table = { name: name.replaceAll(" ", ""), left: 0, width: headers.length };
  return { sheet: name, rows: [headers, ...rows], tables: [table] };
}

const columns = {
  date: "Date",
  supplier: "Supplier",
  document: "Invoice no",
  amount: "Amount",
  category: "Category",
  costCentre: "Cost centre",
  item: "Item",
  quantity: "Quantity",
  contract: "Contract",
  currency: "Currency",
} as const;

/** Payments as a user has them: a table with the columns that some line fills. */
export function paymentSheet(lines: readonly PaymentLine[]): TableSheet {
  const used = (Object.keys(columns) as (keyof typeof columns)[]).filter((column) =>
    lines.some((line) => line[column] !== undefined),
  );
  return tableSheet(
    "Payments",
    used.map((column) => columns[column]),
    lines.map((line) =>
      used.map((column) => (column === "date" ? dayCell(line.date) : (line[column] ?? null))),
    ),
  );
}

const paid = (
  date: string,
  costCentre: string,
  category: string,
  supplier: string,
  amount: number,
  more: Partial<PaymentLine> = {},
): PaymentLine => ({ date, costCentre, category, supplier, amount, ...more });

/** Two months of a small company, two cost centres and three categories; Cloudy is written in two ways. */
export const smallPayments: readonly PaymentLine[] = [
  paid("2026-01-15", "IT", "Hosting", "Cloudy Ltd", 9_000),
  paid("2026-02-05", "IT", "Hosting", "Cloudy Ltd", 10_000),
  paid("2026-02-10", "IT", "Licences", "Softworks", 4_000, { item: "Seat", quantity: 40 }),
  paid("2026-02-11", "Office", "Rent", "Landlord", 5_000),
  paid("2026-02-20", "Office", "Hosting", "Old Host", 1_200),
  paid("2026-03-05", "IT", "Hosting", "CLOUDY LIMITED", 13_000.5),
  paid("2026-03-06", "IT", "Hosting", "Cloudy Ltd", 1_000),
  paid("2026-03-10", "IT", "Licences", "Softworks", 4_400, { item: "Seat", quantity: 40 }),
  paid("2026-03-11", "Office", "Rent", "Landlord", 5_000),
  paid("2026-03-15", "Office", "Travel", "Fly Away", 2_000),
  paid("2026-03-16", "Office", "Travel", "Fly Away", -500),
  paid("2026-03-17", "Office", "Travel", "", 300),
];

/** Plan by month, with cost centre and owner; Training is planned and nobody paid for it. */
export const smallBudget = tableSheet(
  "Budget",
  ["Month", "Line", "Cost centre", "Owner", "Actual", "Budget"],
  Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`).flatMap((day) => [
    [dayCell(day), "Hosting", "IT", "Ada", 0, 10_000],
    [dayCell(day), "Licences", "IT", "Ada", 0, 4_000],
    [dayCell(day), "Rent", "Office", "Bo", 0, 5_000],
    [dayCell(day), "Training", "Office", "Bo", 0, 1_000],
  ]),
);

export const smallOrders = tableSheet(
  "Orders",
  ["PO number", "Supplier", "Cost centre", "Amount", "Invoiced", "Order date", "Status"],
  [
    ["PO1", "Cloudy Ltd", "IT", 20_000, 5_000, dayCell("2026-01-10"), "open"],
    ["PO2", "Softworks", "IT", 3_000, 0, dayCell("2026-02-10"), "open"],
    ["PO3", "Landlord", "Office", 9_000, 9_000, dayCell("2026-02-10"), "closed"],
  ],
);
