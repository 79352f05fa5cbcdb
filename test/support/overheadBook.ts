import { paymentSheet, tableSheet } from "./paymentBook";
import type { PaymentLine } from "./paymentColumns";

const paid = (date: string, costCentre: string, amount: number): PaymentLine => ({
  date,
  costCentre,
  category: "Work",
  supplier: `Supplier of ${costCentre}`,
  amount,
});

/** Payments of two services, two workshops and a shop, which uses no service. */
export const overheadPayments = paymentSheet([
  paid("2026-02-10", "IT", 9_000),
  paid("2026-03-05", "IT", 20_000),
  paid("2026-03-06", "HR", 10_000),
  paid("2026-03-07", "Milling", 50_000),
  paid("2026-03-08", "Finishing", 30_000),
  paid("2026-03-09", "Shop", 7_000),
]);

/** How much of IT and HR each centre uses. */
export const overheadBases = tableSheet(
  "Allocation bases",
  ["From", "To", "Basis quantity", "Driver"],
  [
    ["IT", "IT", 4, "PCs"],
    ["IT", "HR", 20, "PCs"],
    ["IT", "Milling", 50, "PCs"],
    ["IT", "Finishing", 30, "PCs"],
    ["HR", "IT", 10, "Headcount"],
    ["HR", "Milling", 60, "Headcount"],
    ["HR", "Finishing", 30, "Headcount"],
  ],
);

/** IT of the small payments works for the office, and a little for itself. */
export const smallBases = tableSheet(
  "Allocation bases",
  ["From", "To", "Basis quantity"],
  [
    ["IT", "IT", 1],
    ["IT", "Office", 3],
  ],
);
