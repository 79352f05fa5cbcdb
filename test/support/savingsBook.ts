import { dayCell, tableSheet } from "./paymentBook";

/** Savings as their owners claim them; two claim one opportunity at the same time. */
export const initiatives = tableSheet(
  "Initiatives",
  ["Initiative", "Opportunity", "Stage", "Owner", "Claimed saving", "Start", "End"],
  [
    ["S-1", "Freight tender", "validated", "Ada", 40_000, dayCell("2026-01-01"), dayCell("2026-12-31")],
    ["S-2", "Print at home", "implemented", null, 25_000, dayCell("2026-01-01"), dayCell("2026-12-31")],
    ["S-3", "Freight tender", "planned", "Bo", 10_000, dayCell("2026-03-01"), dayCell("2026-06-30")],
    ["S-4", "Night shift", "implemented", "Cy", 6_000, null, null],
  ],
);

/** What was measured of them, each with its hand calculation; one of no initiative. */
export const measurements = tableSheet(
  "Measurements",
  [
    "Initiative",
    "Baseline",
    "Fixed part",
    "Baseline volume",
    "Actual",
    "Actual volume",
    "Price index",
    "One-offs",
    "Cost to achieve",
    "Booked",
    "Control before",
    "Control after",
  ],
  [
    // Volume up by 30 %: 120,000 + 4.5 × 52,000 = 354,000 − 322,000 = 32,000, where 300,000 − 322,000 = −22,000.
    ["S-1", 300_000, 120_000, 40_000, 322_000, 52_000, null, null, 8_000, 30_000, null, null],
    // Volume down by 30 %: 20 × 7,000 = 140,000 − 160,000 = −20,000, where 200,000 − 160,000 = 40,000.
    ["S-2", 200_000, null, 10_000, 160_000, 7_000, null, null, null, null, null, null],
    // Prices up by 2 %, a move of 1,000: 102,000 + 1,000 − 97,000 = 6,000; control fell by a tenth as well.
    ["S-4", 100_000, null, null, 97_000, null, 1.02, 1_000, null, null, 50_000, 45_000],
    ["S-9", 5_000, null, null, 4_000, null, null, null, null, null, null, null],
  ],
);
