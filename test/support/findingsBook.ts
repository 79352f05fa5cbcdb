import type { PaymentLine } from "./paymentColumns";
import { dayCell, paymentSheet, tableSheet } from "./paymentBook";

const month = (at: number): string => `2026-${String(at).padStart(2, "0")}`;

/** Payments in which one opportunity of each kind was planted, each with its hand calculation. */
const lines: readonly PaymentLine[] = [
  // Paid twice: 2,400.00.
  {
    date: "2026-02-03",
    supplier: "Harbour Repairs Ltd",
    document: "HR-2041",
    amount: 2_400,
    category: "Repairs",
  },
  {
    date: "2026-02-19",
    supplier: "HARBOUR REPAIRS LIMITED",
    document: "HR 2041",
    amount: 2_400,
    category: "Repairs",
  },
  // Price spread: 300 bolts at 26.00 instead of 20.00 save 1,800.00.
  ...[20, 20, 20.8, 26, 26, 26].map((price, at) => ({
    date: `${month(1 + at)}-05`,
    supplier: `${["Ironworks", "Screw Palace", "Nut House", "Washer World", "Rivet Row", "Fix and Fasten"][at]!} Ltd`,
    document: `B-${1000 + 37 * at}`,
    amount: 100 * price,
    category: "Materials",
    item: "Bolt",
    quantity: 100,
  })),
  // Off-contract: 50 lamps at 40.00 where 30.00 is agreed save 500.00 … and 60 more, 1,100.00 together.
  {
    date: "2026-03-07",
    supplier: "Lamp Corner",
    document: "L-77",
    amount: 2_000,
    category: "Materials",
    item: "Lamp",
    quantity: 50,
  },
  {
    date: "2026-04-07",
    supplier: "Lamp Corner",
    document: "L-91",
    amount: 2_400,
    category: "Materials",
    item: "Lamp",
    quantity: 60,
  },
  // Creeping: 1,000 a month, from March 1,100 and from June 1,250: 3 × 100 + 3 × 250 above the first one = 1,050.00.
  ...[1000, 1000, 1100, 1100, 1100, 1250, 1250, 1250].map((amount, at) => ({
    date: `${month(1 + at)}-15`,
    supplier: "Cloud Desk",
    document: `CD-${300 + at * 7}`,
    amount,
    category: "Software",
  })),
  // Split: two parts below 10,000 within a week, 16,000 together; nothing saved.
  { date: "2026-05-04", supplier: "Fit Out Co", document: "F-1", amount: 8_000, category: "Rent" },
  { date: "2026-05-06", supplier: "Fit Out Co", document: "F-2", amount: 8_000.5, category: "Rent" },
  // Unusual: nine payments of about 600 and one of 6,000.
  ...Array.from({ length: 9 }, (_, at) => ({
    date: `2026-0${1 + (at % 8)}-${20 + at}`,
    supplier: "Courier North",
    document: `C-${500 + 13 * at}`,
    amount: 600 + at,
    category: "Freight",
  })),
  { date: "2026-07-02", supplier: "Courier North", document: "C-900", amount: 6_000, category: "Freight" },
];

const text = (line: PaymentLine): PaymentLine => ({ ...line, item: line.item ?? "", contract: "" });

/** The payments beside agreed prices, orders and a budget with their own opportunities. */
export const findingsBook = [
  paymentSheet(lines.map(text)),
  tableSheet(
    "Contract prices",
    ["Contract", "Supplier", "Item", "Price"],
    [["K1", "Light House", "Lamp", 30]],
  ),
  tableSheet(
    "Orders",
    ["PO number", "Supplier", "Line", "Amount", "Invoiced", "Order date", "Status"],
    [
      // Nobody invoiced anything since January: 7,000.00.
      ["PO1", "Old Printer", "Materials", 7_000, 0, dayCell("2026-01-10"), "open"],
      ["PO2", "Ironworks Ltd", "Materials", 3_000, 2_000, dayCell("2026-01-10"), "open"],
    ],
  ),
  tableSheet(
    "Budget",
    ["Month", "Line", "Actual", "Budget"],
    Array.from({ length: 12 }, (_, at) => [
      // Nothing is spent on training: 12 × 500.00.
      [dayCell(`${month(at + 1)}-01`), "Training", 0, 500],
      [dayCell(`${month(at + 1)}-01`), "Software", 1_000, 1_000],
    ]).flat(),
  ),
];
