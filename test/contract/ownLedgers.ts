import type { CellValue } from "../../src/cells/CellValue";
import { march2026 } from "../support/grids";

/** A ledger of our own, and what a user chooses for it in the pane and on the command line. */
interface OwnLedger {
  readonly what: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly table?: string;
  readonly sheet?: string;
  readonly dateSystem?: "1904";
  /** Labels of the pane's choices with their values, and the same for the command. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
}

const header = ["Period", "Account", "Account name", "Account type", "Actual", "Budget"];
/** Days between the two date systems. */
const days1904 = 1_462;

export const ownLedgers: readonly OwnLedger[] = [
  {
    what: "a table with several months",
    table: "Ledger",
    rows: [
      header,
      [march2026 - 31, "4000", "Sales", "Revenue", 950, 1000],
      [march2026, "4000", "Sales", "Revenue", 1100.1, 1000],
      [march2026, "4090", "Returns", "Contra revenue", 50, 40],
      [march2026, "5000", "Goods", "Cost of sales", 400.25, 390],
      [march2026, "6000", "Salaries", "Expense", 30_000, 31_000],
      [march2026, "6010", "Rent", "Expense", 20.2, 0],
    ],
  },
  {
    what: "the long form, one amount and a scenario a row",
    rows: [
      ["Period", "Account", "Account type", "Scenario", "Amount"],
      ["2026-03", "4000", "Revenue", "Actual", 1200],
      ["2026-03", "4000", "Revenue", "Budget", 1000],
      ["2026-03", "6000", "Expense", "Actual", 700.5],
      ["2026-03", "6000", "Expense", "Budget", 800],
    ],
  },
  {
    what: "a budget and no period",
    rows: [
      ["Account", "Account type", "Actual", "Budget"],
      ["Fees", "Revenue", 90, 100],
      ["Wages", "Expense", 70, 60],
    ],
  },
  {
    what: "a prior year and no budget",
    rows: [
      ["Period", "Account", "Account type", "Actual", "Prior year"],
      ["2026-03", "4000", "Revenue", 500, 450],
      ["2026-03", "6000", "Expense", 200, -20],
    ],
  },
  {
    what: "revenue stored as negatives",
    rows: [
      header,
      ["2026-03", "4000", "Sales", "Revenue", -1100, -1000],
      ["2026-03", "6000", "Wages", "Expense", 900, 950],
    ],
    choices: { "Revenue is stored as": "credit-negative" },
    options: ["--stored", "credit-negative"],
  },
  {
    what: "euro, yen and dinar, in sheets of their own",
    rows: [
      ["Period", "Account", "Account type", "Currency", "Actual", "Budget"],
      ["2026-03", "4000", "Revenue", "EUR", 1100.25, 1000],
      ["2026-03", "4000", "Revenue", "JPY", 150_000, 140_000],
      ["2026-03", "6000", "Expense", "JPY", 90_000, 95_000],
      ["2026-03", "4000", "Revenue", "KWD", 1.125, 1.25],
    ],
  },
  {
    what: "a sheet whose name has an apostrophe",
    sheet: "Anna's P&L <2026>",
    rows: [header, ["2026-03", "4000", "Sales", "Revenue", 10, 9]],
  },
  {
    what: "dates of the 1904 system",
    dateSystem: "1904",
    rows: [header, [march2026 - days1904, "4000", "Sales", "Revenue", 10, 9]],
  },
  {
    what: "names in many scripts, codes with wildcards, and text that looks like a formula",
    sheet: "会計 Übersicht",
    rows: [
      header,
      ["2026-03", "0100", "Erlöse «Süd» 売上 🍵", "Revenue", 10, 9],
      ["2026-03", "100", "=1+1", "Revenue", 7, 8],
      ["2026-03", "6*~?", "+49 Telefon", "Expense", 3, 2],
      ["2026-03", "@home", "-", "Expense", 5, 5],
    ],
  },
];
