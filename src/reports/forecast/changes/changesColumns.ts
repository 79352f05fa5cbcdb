/** Columns of the lines that changed. */
export const changesColumns = {
  key: 0,
  line: 1,
  came: 2,
  actual: 3,
  expected: 4,
  deltaActual: 5,
  deltaActualShare: 6,
  beyondActual: 7,
  before: 8,
  now: 9,
  delta: 10,
  deltaShare: 11,
  beyond: 12,
  methodBefore: 13,
  methodNow: 14,
  why: 15,
  comment: 16,
} as const;

/** Columns of the periods that are compared, below the lines. */
export const comparedColumns = {
  key: 0,
  line: 1,
  period: 2,
  forecast: 3,
  override: 4,
  low80: 5,
  high80: 6,
  low95: 7,
  high95: 8,
  now: 9,
  delta: 10,
  deltaShare: 11,
  status: 12,
} as const;

/** What those are called; the next run finds them by it. */
export const comparedHeadings = {
  line: "Line",
  period: "Period",
  forecast: "FC then",
  override: "Override then",
  low80: "Low 80 % then",
  high80: "High 80 % then",
  low95: "Low 95 % then",
  high95: "High 95 % then",
  now: "Now",
  delta: "Δ",
  deltaShare: "Δ %",
  status: "Against the band then",
} as const satisfies Readonly<Record<Exclude<keyof typeof comparedColumns, "key">, string>>;
