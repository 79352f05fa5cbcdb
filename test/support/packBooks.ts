import { contractCases } from "./contractCase";
import type { PackRows } from "./revenuePackCase";

export const headers = {
  contracts: ["Contract id", "Customer", "Signed date", "Currency", "Transaction price"],
  obligations: ["Contract id", "Obligation id", "Method", "Start", "End", "SSP", "Convention", "Quantity"],
  billings: ["Contract id", "Date", "Amount", "Paid"],
  events: ["Contract id", "Obligation id", "Date", "Kind", "Value"],
} as const;

const { contracts, obligations, billings, events } = headers;

/** A service billed in advance with a cost of winning it, and goods of which some come back. */
export const book: PackRows = {
  contracts: [
    contracts,
    ["C1", "Acme", "2026-01-01", "EUR", 1200],
    ["C2", "Bolt", "2026-01-01", "EUR", 1000],
    ["C3", "Core", "2024-01-01", "EUR", 100],
  ],
  obligations: [
    obligations,
    ["C1", "Service", "straight line", "2026-01-01", "2026-12-31", 1200, "even periods", null],
    ["C2", "Goods", "units", null, null, 1000, null, 10],
    ["C3", "Old", "point in time", "2024-01-31", null, 100, null, null],
  ],
  billings: [
    billings,
    ["C1", "2026-01-01", 1200, "2026-01-31"],
    ["C2", "2026-02-01", 1000, null],
    ["C3", "2024-01-31", 100, "2024-02-28"],
  ],
  events: [
    events,
    ["C2", "Goods", "2026-02-01", "usage", 10],
    ["C2", "Goods", "2026-02-01", "expected returns", 2],
    ["C2", null, "2026-03-15", "refund", 150],
  ],
  costs: [
    ["Contract id", "Amount", "Start", "End", "Incremental"],
    ["C1", 730, "2026-01-01", "2027-12-31", "yes"],
  ],
};

/** Two services that are earned before they are billed, one of them in another currency. */
export const foreignBook: PackRows = {
  contracts: [contracts, ["F1", "Far", "2026-02-01", "USD", 600], ["H1", "Home", "2026-02-01", "EUR", 60]],
  obligations: [
    obligations,
    ["F1", "Service", "straight line", "2026-02-01", "2026-07-31", 600, "even periods", null],
    ["H1", "Service", "straight line", "2026-02-01", "2026-07-31", 60, "even periods", null],
  ],
  rates: [
    ["From", "To", "Date", "Rate", "Kind"],
    ["USD", "EUR", "2026-01-31", 0.9, "closing"],
    ["USD", "EUR", "2026-02-28", 0.92, "closing"],
    ["USD", "EUR", "2026-03-31", 0.95, "closing"],
    ["USD", "EUR", "2026-02-28", 0.91, "average"],
    ["USD", "EUR", "2026-03-31", 0.94, "average"],
  ],
};

/** A credit of 120 on 15 February, of which 15 are caught up for January and half of February. */
export const creditedBook: PackRows = {
  contracts: book.contracts!.slice(0, 2),
  obligations: book.obligations!.slice(0, 2),
  billings: book.billings!.slice(0, 2),
  events: [events, ["C1", "Service", "2026-02-15", "credit", 120]],
};
/** January and February, closed before the credit was known. */
export const closedMonths = [
  ["Period", "Status", "Contract id", "Obligation id", "Recognised"],
  ["2026-01", "closed", "C1", "Service", 100],
  ["2026-02", "closed", "C1", "Service", 100],
];

/** A published contract. @param name How the name of its file begins. */
export function publishedBook(name: string): PackRows {
  const { grids } = contractCases().find((each) => each.name.startsWith(name))!;
  return Object.fromEntries(Object.entries(grids).map(([table, grid]) => [table, grid.values]));
}
