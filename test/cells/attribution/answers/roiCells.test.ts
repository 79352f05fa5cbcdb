import { CellError } from "../../../../src/cells/CellValue";
import { answerOf, column } from "./answerOf";

const cost = Array.from({ length: 24 }, (_, week) => 100 + 10 * (week % 3));
const revenue = Array.from({ length: 24 }, (_, week) => 140 + 13 * (week % 4));

function roi(...args: Parameters<typeof answerOf> extends [unknown, ...infer Rest] ? Rest : never) {
  return answerOf("ROI", ...args)[0]!;
}

describe("ROI", () => {
  test("one row: return, low, high, units, p and the method", () => {
    const [value, low, high, units, p, method] = roi(column(...cost), column(...revenue), null, null, null);
    expect(value).toBeCloseTo(159.5 / 110 - 1, 12);
    expect(low).toBeLessThan(value as number);
    expect(high).toBeGreaterThan(value as number);
    expect([units, method]).toEqual([24, "Fieller."]);
    expect(p).toBeLessThan(0.001);
  });

  test("rows or columns, with headers or without, give the same", () => {
    const plain = roi(column(...cost), column(...revenue), null, null, null);
    expect(roi([cost], [revenue], 0.95, "Fieller", null)).toEqual(plain);
    expect(roi(column("Spend", ...cost), column("Revenue", ...revenue), null, null, null)).toEqual(plain);
  });

  test("each method says what it is", () => {
    const words = ["delta", "jackknife", "bootstrap", "bootstrap-basic", "Bootstrap BCa"];
    expect(words.map((word) => roi(column(...cost), column(...revenue), null, word, null)[5])).toEqual([
      "Delta, Student's t.",
      "Jackknife, Student's t.",
      "Bootstrap (percentile), 2000 resamples of units, seed 1.",
      "Bootstrap (basic), 2000 resamples of units, seed 1.",
      "Bootstrap (BCa), 2000 resamples of units, seed 1.",
    ]);
  });

  test("rows of one unit are added up", () => {
    const named = roi(
      column(...cost),
      column(...revenue),
      null,
      null,
      column(...cost.map((_, at) => `W${at % 12}`)),
    );
    expect(named[3]).toBe(12);
    expect(named[0]).toBeCloseTo(159.5 / 110 - 1, 12);
  });

  test("a total below the units counts for nothing", () => {
    const sums = (rows: readonly number[]) => rows.reduce((sum, each) => sum + each, 0);
    const weeks = cost.map((_, week) => `W${week}`);
    const plain = roi(column(...cost), column(...revenue), null, null, column(...weeks));
    const [costs, revenues] = [cost, revenue].map((rows) => column(...rows, sums(rows)));
    expect(roi(costs!, revenues!, null, null, column(...weeks, "Total"))).toEqual(plain);
  });

  test("a number as unit is the block that a bootstrap draws, and means nothing to others", () => {
    expect(roi(column(...cost), column(...revenue), null, "bootstrap", 4)[5]).toBe(
      "Bootstrap (percentile), 2000 resamples of blocks of 4 units, seed 1.",
    );
    expect(() => roi(column(...cost), column(...revenue), null, null, 4)).toThrow(
      expect.objectContaining({ code: "OPTION_REFUSED" }),
    );
  });

  test("one unit: there is a return, no interval and no p", () => {
    expect(roi(100, 120, null, null, null)).toEqual([
      0.2,
      "too few units",
      "too few units",
      1,
      "n/a",
      "Fieller. 1 unit is too few for an interval: it takes 8.",
    ]);
  });

  test("below 20 units a warning stands beside the method", () => {
    expect(roi(column(...cost.slice(0, 9)), column(...revenue.slice(0, 9)), null, null, null)[5]).toBe(
      "Fieller. 9 units are few: the interval holds the true return less often than it says.",
    );
  });

  test("an interval without an end says so", () => {
    const spend = [1000, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    const earned = [500, 1, 2, 0, 3, 1, 0, 2, 1, 40];
    const [, low, high, , , method] = roi(column(...spend), column(...earned), null, null, null);
    expect([low, high]).toEqual(["unbounded", "unbounded"]);
    expect(method).toContain("The interval has no end");
  });

  test.each([
    ["cost 0", [0, 0], [10, 20], "COST_ZERO"],
    ["negative spend", [100, -5], [10, 20], "SPEND_NEGATIVE"],
    ["a cost without a revenue", [100, 5], [10, null], "CELL_EMPTY"],
    ["no row at all", [null, null], [null, null], "UNITS_MISSING"],
    ["text among figures", [100, "many"], [10, 20], "AMOUNT_NOT_A_NUMBER"],
  ])("%s is refused", (_, spend, earned, code) => {
    expect(() => roi(column(...spend), column(...earned), null, null, null)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test("refunds make revenue negative, and figures stored as text count", () => {
    expect(roi(column("1.000,5", "10"), column(-5, "(4,5)"), null, null, null)[0]).toBeCloseTo(
      -9.5 / 1010.5 - 1,
      12,
    );
  });

  test("an error cell goes out as it came in", () => {
    const error = new CellError("#REF!");
    expect(roi(column(100, error), column(1, 2), null, null, null)).toEqual([error]);
  });

  test("text where a figure is missing is named by its row, its header counted", () => {
    expect(() => roi(column("Spend", 1, "x"), column("Revenue", 1, 2), null, null, null)).toThrow(
      'cost, row 3: "x" is not a number.',
    );
  });
});
