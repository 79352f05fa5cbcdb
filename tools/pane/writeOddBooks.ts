import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";

type Rows = readonly (readonly (string | number | null)[])[];

/** Sheets by book, each with what goes wrong on some page. */
const books: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
  /** Account types that nobody knows. */
  "unknown-labels": {
    Ledger: [
      ["Period", "Account", "Account name", "Account type", "Actual", "Budget"],
      ["2026-03", "4000", "Sales", "Revenue", 1100.1, 1000],
      ["2026-03", "5000", "Goods", "Cost of sales", 400.25, 390],
      ["2026-03", "6020", "Share of head office", "Umlage", 120, 110],
      ["2026-03", "9000", "Kilometres", "Fahrleistung", 700, 600],
    ],
  },
  /** Contracts of which some cells cannot be read. */
  "bad-contracts": {
    Contracts: [
      ["Contract id", "Customer", "Signed date", "Currency", "Transaction price"],
      ["C-1001", "Acme", "2026-01-01", "EUR", 3650],
      ["C-1002", "Bolt and Daughters, Wholesale of Fasteners", "soon", "EUR", "n.a."],
      ["C-1003", "Cove", "2025-01-01", "EUR", 10950],
    ],
    Obligations: [
      ["Contract id", "Obligation id", "Method", "Start", "End"],
      ["C-1001", "Service", "straight line", "2026-01-01", "2026-12-31"],
      ["C-1002", "Device", "point in time", "2026-02-10", null],
      ["C-1003", "Service", "straight line", "2025-01-01", "2027-12-31"],
      ["C-1009", "Service", "straight line", "2025-01-01", "2024-12-31"],
    ],
  },
  /** A touch log in which every check finds something. */
  "odd-touches": {
    "Touch log": [
      ["Journey", "Time", "Channel", "Campaign", "Value"],
      ["J-1", "2026-03-01T09:00", "Paid search", "Spring sale", null],
      ["J-1", "2026-03-03T10:30Z", "Newsletter", "Spring sale", 129.9],
      ["J-1", "2026-03-09T08:00", "Display", "Brand", null],
      ["J-2", "2026-03-02T11:00", "(not set)", null, null],
      ["J-2", "2026-03-02T11:00", "Direct", null, 59],
      ["J-3", null, "Paid search", "Brand", null],
      ["J-3", "2026-03-04T12:00", "Paid search", "Brand", 75],
      ["J-3", "2026-03-04T12:00", "Paid search", "Brand", 75],
      ["J-4", "2026-03-05T09:15", "(conversion)", null, 40],
      ["J-5", "2026-03-06T17:45", "Partners", "Trade fair", -20],
    ],
  },
  /** Payments with dates as text, cells that cannot be read, and two currencies. */
  "odd-payments": {
    Payments: [
      ["Date", "Supplier", "Category", "Amount", "Currency", "Invoice no"],
      ["03/04/2026", "Bolt and Daughters, Wholesale of Fasteners", "Repairs", 1200.5, "EUR", "F-17"],
      ["13/04/2026", "Acme", "Licences", 900, "EUR", "A-1"],
      ["05/04/2026", "", "Travel", 310.2, "EUR", "T-9"],
      ["some day", "Acme", "Licences", 88, "EUR", "A-2"],
      ["21/04/2026", "Cove", "Travel", "n.a.", "EUR", "C-4"],
      ["22/04/2026", "Cove", "Travel", 70, "USD", "C-5"],
    ],
  },
};

/** Writes the odd books beside the page. */
export async function writeOddBooks(folder: string): Promise<void> {
  for (const [book, sheets] of Object.entries(books)) {
    const named = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
    writeFileSync(join(folder, `${book}.xlsx`), await writeXlsx({ sheets: named }));
  }
}
