import { touchesOf } from "./touchTable";

const headers = ["Journey", "Time", "Channel", "Value"] as const;
const clean = [headers, ["A", 1, "Email", null], ["A", 2, "(conversion)", 50]] as const;

function checked(rows: Parameters<typeof touchesOf>[0]) {
  return touchesOf(rows).checks.map(({ name, rows: count, cell }) => [name, count, cell]);
}

const names = [
  "Missing times",
  "Equal times",
  "Conversions without a touch",
  "Negative values",
  "Unknown channels",
  "Duplicate rows",
  "Time zones",
  "Touches after the conversion",
];

test("every check is told, in its order, also where nothing was found", () => {
  expect(touchesOf(clean).checks).toEqual(names.map((name) => ({ name, rows: 0, text: "", cell: null })));
});

test.each([
  ["Missing times", [...clean, ["B", null, "Email", 1]], 1, "Ledger!B4"],
  ["Equal times", [...clean, ["B", 4, "Email", null], ["B", 4, "Search", null]], 1, "Ledger!B5"],
  [
    "Conversions without a touch",
    [...clean, ["B", 1, "(conversion)", 9], ["B", 2, "Email", null]],
    1,
    "Ledger!A4",
  ],
  ["Negative values", [...clean, ["A", 3, "(conversion)", -9]], 1, "Ledger!D4"],
  [
    "Unknown channels",
    [...clean, ["B", 1, "(not set)", null], ["B", 2, "N/A", null], ["B", 3, null, null]],
    3,
    "Ledger!C4",
  ],
  ["Duplicate rows", [...clean, ["A", 1, "Email", null]], 1, "Ledger!A4"],
  [
    "Time zones",
    [headers, ["A", "2026-01-01T10:00:00Z", "Email", null], ["A", "2026-01-01 11:00", "Email", 5]],
    1,
    "Ledger!B3",
  ],
  ["Touches after the conversion", [...clean, ["A", 3, "Email", null]], 1, "Ledger!B4"],
])("%s: a planted defect is counted and its cell named", (name, rows, count, cell) => {
  expect(checked(rows)).toContainEqual([name, count, cell]);
});

test("a sequence tells rows of equal times apart", () => {
  const rows = [
    [...headers, "Seq"],
    ["A", 1, "Email", null, 2],
    ["A", 1, "Search", null, 1],
    ["A", 1, "(conversion)", 5, 3],
  ];
  expect(checked(rows)).toContainEqual(["Equal times", 0, null]);
});

test("unknown channels are named with their counts", () => {
  const { checks } = touchesOf([
    ...clean,
    ["B", 1, "Unknown", null],
    ["B", 2, "unknown", null],
    ["B", 3, "-", null],
  ]);
  expect(checks[4]!.text).toBe(
    'Touches whose channel is not known: "Unknown" (2), "-" (1). They are credited as any other.',
  );
});

test("rows that differ in a column without a meaning are no duplicates", () => {
  const rows = [
    [...headers, "Note"],
    ["A", 1, "Email", 5, "x"],
    ["A", 1, "Email", 5, "y"],
  ];
  expect(checked(rows)).toContainEqual(["Duplicate rows", 0, null]);
});

test("times that all have an offset are no mixture", () => {
  const rows = [
    headers,
    ["A", "2026-01-01T10:00:00Z", "Email", null],
    ["A", "2026-01-01T12:00:00+01:00", "Email", 5],
  ];
  expect(checked(rows)).toContainEqual(["Time zones", 0, null]);
});
