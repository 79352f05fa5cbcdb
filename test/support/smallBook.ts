import type { PackRows } from "./revenuePackCase";

/** Ten a day of two contracts of Acme, a device, and units of which no plan tells when they come. */
export const smallBook: PackRows = {
  contracts: [
    ["Contract id", "Customer", "Signed date", "Currency", "Transaction price", "Region"],
    ["C1", "Acme", "2026-01-01", "EUR", 3650, "North"],
    ["C2", "Bolt", "2026-02-10", "EUR", 500, "South"],
    ["C3", "Acme", "2025-01-01", "EUR", 10950, "North"],
    ["C4", "Cove", "2026-03-05", "EUR", 1000, null],
  ],
  obligations: [
    ["Contract id", "Obligation id", "Method", "Start", "End", "Quantity", "Product"],
    ["C1", "Service", "straight line", "2026-01-01", "2026-12-31", null, "Support"],
    ["C2", "Device", "point in time", "2026-02-10", null, null, "Hardware"],
    ["C3", "Service", "straight line", "2025-01-01", "2027-12-31", null, "Support"],
    ["C4", "Calls", "units", null, null, 10, "Data"],
  ],
};

export const march = { period: "2026-03", currency: "EUR" };
