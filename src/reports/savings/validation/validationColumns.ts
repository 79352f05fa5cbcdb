/** Columns of the sheet of validation, in two groups: what was measured, and what follows from it. */
export const validationColumns = {
  key: 0,
  initiative: 1,
  what: 2,
  baseline: 3,
  fixed: 4,
  baselineVolume: 5,
  volume: 6,
  priceIndex: 7,
  oneOffs: 8,
  actual: 9,
  perUnit: 10,
  adjusted: 11,
  naive: 12,
  gross: 13,
  share: 14,
  costToAchieve: 15,
  net: 16,
  booked: 17,
  verdict: 18,
  controlBefore: 19,
  controlAfter: 20,
  controlled: 21,
  controlledRatio: 22,
  number: 23,
  comment: 24,
} as const;

export type ValidationColumn = keyof typeof validationColumns;

export const validationHeadings: Readonly<Record<Exclude<ValidationColumn, "key">, string>> = {
  initiative: "Initiative",
  what: "What it is about",
  baseline: "Baseline",
  fixed: "of it fixed",
  baselineVolume: "Volume then",
  volume: "Volume now",
  priceIndex: "Price index",
  oneOffs: "One-offs",
  actual: "Actual",
  perUnit: "Variable per unit",
  adjusted: "Adjusted baseline",
  naive: "Naive saving",
  gross: "Adjusted saving",
  share: "of adjusted baseline",
  costToAchieve: "Cost to achieve",
  net: "Net saving",
  booked: "Booked",
  verdict: "Verdict",
  controlBefore: "Control before",
  controlAfter: "Control after",
  controlled: "Saving beside control",
  controlledRatio: "The same by ratio",
  number: "No.",
  comment: "Comment",
};

export const validationWidths = [
  4, 14, 30, 22, 13, 12, 12, 9, 12, 14, 12, 15, 14, 17, 10, 13, 14, 14, 30, 13, 13, 15, 14, 6, 40,
] as const;

/** Columns of the measurements that savings are computed from. */
export const measuredColumns = [
  "baseline",
  "fixed",
  "baselineVolume",
  "actual",
  "volume",
  "priceIndex",
  "oneOffs",
  "costToAchieve",
  "booked",
] as const;
