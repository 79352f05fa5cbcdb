import type { CellValue } from "../../../src/cells/CellValue";
import { recognitionRule } from "../../../src/cells/recognition/recognitionRule";
import { conventions } from "../../../src/core/revenue/recognition/schedule/convention";

type Argument = CellValue | CellValue[][];

/** The words of a call; undefined arguments are left out. */
const rule = (name: string, ...args: (Argument | undefined)[]): string | null =>
  recognitionRule(
    name,
    args.map((arg) => (arg === undefined ? null : Array.isArray(arg) ? arg : [[arg]])),
    1900,
  );
const term = ["2025-01-15", "2026-01-14"];

test("RECOGNIZE is told by its amount, term, convention and days", () => {
  expect(rule("RECOGNIZE", 1200, ...term, "2025-01-01")).toBe(
    "1,200.00 over 365 days from 15 Jan 2025 to 14 Jan 2026, daily: 17 days in January 2025 → 55.89.",
  );
  expect(rule("RECOGNIZE", 1200, ...term, "2025-01-01", undefined, "month prorate")).toBe(
    "1,200.00 over 365 days from 15 Jan 2025 to 14 Jan 2026, month prorate (a month counts 1, a part of one its " +
      "days over the month's): 17 days in January 2025 → 54.84.",
  );
  expect(rule("RECOGNIZE", 1200, 45_672, 46_036, 45_658, 45_689, undefined, 0)).toBe(
    "1,200 over 365 days from 15 Jan 2025 to 14 Jan 2026, daily: 18 days from 1 Jan 2025 to 1 Feb 2025 → 59.",
  );
  expect(rule("RECOGNIZE", -31, "2026-01-15", "2026-01-15", "2027-01-01")).toBe(
    "-31.00 over 1 day from 15 Jan 2026 to 15 Jan 2026, daily: no day in January 2027 → 0.00.",
  );
});

test.each([...conventions])("%s has words of its own or needs none", (convention) => {
  const words = rule("RECOGNIZE", 1200, ...term, "2025-01-01", undefined, convention)!;
  expect(words).toContain(`, ${convention}`);
  expect(words.includes("(")).toBe(convention !== "daily");
});

test("what is recognised and deferred to a day", () => {
  expect(rule("RECOGNIZE.TODATE", 1200, ...term, "2025-02-28")).toMatch(
    /daily: 45 days up to 28 Feb 2025 → 147\.95\.$/,
  );
  expect(rule("RECOGNIZE.DEFERRED", 1200, ...term, "2025-02-28", 500)).toMatch(
    /45 days up to 28 Feb 2025 → 147\.95\. Billed 500\.00 less that → 352\.05\.$/,
  );
  expect(rule("RECOGNIZE.DEFERRED", 1200, ...term, "2025-02-28")).toMatch(
    /Billed 1,200\.00 less that → 1,052\.05\.$/,
  );
});

test("schedules and tables say what their rows and columns are", () => {
  expect(rule("RECOGNIZE.SCHEDULE", 1200, ...term, undefined, "quarter")).toMatch(
    /daily, by quarter: period end, revenue, revenue to date, still deferred\.$/,
  );
  expect(
    rule(
      "RECOGNIZE.TABLE",
      [
        [1, ...term],
        [2, ...term],
      ],
      [["2025-01-01", "2025-02-01"]],
    ),
  ).toBe("Revenue of 2 lines, one a row, in 2 periods, one a column. Lines that state no convention: daily.");
});

test("an allocation is told by its prices, its bundle and its residual", () => {
  expect(rule("RECOGNIZE.SSP", 100, [[50], [25], [75]])).toBe(
    "100.00 shared over 3 selling prices that make 150.00: each takes its price over that sum, and cents left over " +
      "go to the largest remainders.",
  );
  expect(
    rule("RECOGNIZE.SSP", 130, [[40], [55], [45], [0]], [[0], [1], [1], [0]], 60, [[0], [0], [0], [1]], 0),
  ).toMatch(
    /^130 shared over 3 selling prices that make 140: .* The 2 of the group count together as 60\. Row 4 takes what/,
  );
});

test("progress by cost is told with its materials and what was recognised before", () => {
  expect(rule("RECOGNIZE.PROGRESS", 5_000_000, 2_000_000, 4_000_000, 1_500_000)).toBe(
    "Cost 2,000,000.00 of 4,000,000.00 expected, both less 1,500,000.00 for materials not installed, which bring their " +
      "cost alone: 20 % done. (5,000,000.00 − 1,500,000.00) × 20 % + 1,500,000.00 → 2,200,000.00.",
  );
  expect(rule("RECOGNIZE.PROGRESS", 1_350_000, 420_000, 820_000, undefined, 600_000, 3)).toBe(
    "Cost 420,000.00 of 820,000.00 expected: 51.2 % done. 1,350,000.00 × 51.2 %, less 600,000.00 recognised before, " +
      "→ 91,200.00.",
  );
});

test("a call that ends in an error, or of another function, has no rule", () => {
  expect(rule("RECOGNIZE", 1200, "soon", "2026-01-14", "2025-01-01")).toBeNull();
  expect(rule("RECOGNIZE.PROGRESS", 1200, undefined, 100)).toBeNull();
  expect(rule("VARIANCE", 1, 2)).toBeNull();
});
