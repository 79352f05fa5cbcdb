/** Columns of the sheet of reallocation; moves below the lines use the same ones. */
export const reallocationColumns = {
  key: 0,
  line: 1,
  costCentre: 2,
  locked: 3,
  budget: 4,
  forecast: 5,
  trigger: 6,
  need: 7,
  surplus: 8,
  given: 9,
  received: 10,
  after: 11,
  unfunded: 12,
  number: 13,
  comment: 14,
} as const;

export const reallocationHeadings = {
  line: "Line",
  costCentre: "Cost centre",
  locked: "Locked",
  budget: "Budget of the year",
  forecast: "Run-rate forecast",
  trigger: "Trigger",
  need: "Need",
  surplus: "Surplus",
  given: "Gives",
  received: "Gets",
  after: "Budget after",
  unfunded: "Unfunded",
  number: "No.",
  comment: "Comment",
} as const;

export const reallocationWidths = [4, 34, 34, 10, 15, 15, 12, 14, 14, 14, 14, 15, 14, 6, 40] as const;
