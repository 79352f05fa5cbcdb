/** Columns of the log of overrides. */
export const logColumns = {
  key: 0,
  line: 1,
  period: 2,
  event: 3,
  forecast: 4,
  before: 5,
  now: 6,
  actual: 7,
  deltaForecast: 8,
  deltaOverride: 9,
  at: 10,
  runId: 11,
  comment: 12,
} as const;

/** What they are called; the next run finds them by it. */
export const logHeadings = {
  line: "Line",
  period: "Period",
  event: "What happened",
  forecast: "FC then",
  before: "Override before",
  now: "Override",
  actual: "AC",
  deltaForecast: "AC − FC",
  deltaOverride: "AC − override",
  at: "When (UTC)",
  runId: "Run id",
  comment: "Comment",
} as const satisfies Readonly<Record<Exclude<keyof typeof logColumns, "key">, string>>;
