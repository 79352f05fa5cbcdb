import { forecastMethods } from "../../src/core/planning/forecast/ForecastMethod";
import { forecast, ForecastMethodWord } from "../../src/functions/forecast";
import { installCustomFunctions, shownAnswer } from "../support/customFunctions";
import { seasonalMonths } from "../support/seasonalMonths";

beforeAll(installCustomFunctions);

type Arguments = Parameters<typeof forecast>;

/** A call as Excel makes it: what is left out arrives as null. */
function call(
  history: unknown,
  horizon: unknown,
  { method = null, season = null, level = null, dates = null }: Record<string, unknown> = {},
): Promise<unknown> {
  const args = [history, horizon, method, season, level, dates];
  return shownAnswer(() => forecast(...(args as Arguments)));
}

async function rows(...args: Parameters<typeof call>): Promise<number[][]> {
  return (await call(...args)) as number[][];
}

function column(...values: unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

const months = column(...seasonalMonths(48));

test("the words that AutoComplete offers are the words that are read", () => {
  expect(Object.values(ForecastMethodWord)).toEqual([...forecastMethods]);
});

describe("result", () => {
  test("one row a period ahead: number, forecast, low and high", async () => {
    const found = await rows(column(100, 120, 100, 120), 3, { method: "naive" });
    expect(found.map(([period, mean]) => [period, mean])).toEqual([
      [1, 120],
      [2, 120],
      [3, 120],
    ]);
    for (const [, mean, low, high] of found) {
      expect(low).toBeLessThan(mean!);
      expect(high).toBeGreaterThan(mean!);
    }
  });

  test("the season is found where none is given, and left out where it is 1", async () => {
    const found = await rows(months, 12);
    const december = found[11]![1]!;
    expect(december).toBeGreaterThan(1.4 * found[0]![1]!);
    const flat = await rows(months, 12, { season: 1, method: "ses" });
    expect(new Set(flat.map(([, mean]) => mean)).size).toBe(1);
  });

  test("a higher level makes a wider interval, and 0.95 is usual", async () => {
    const width = ([, , low, high]: number[]): number => high! - low!;
    const [usual, same, narrow] = await Promise.all([
      rows(months, 1),
      rows(months, 1, { level: 0.95 }),
      rows(months, 1, { level: 0.5 }),
    ]);
    expect(usual).toEqual(same);
    expect(width(narrow[0]!)).toBeLessThan(width(usual[0]!));
  });

  test("methods by their words, in any case and with or without hyphens", async () => {
    expect(await rows(months, 2, { method: "Seasonal-Naive" })).toEqual(
      await rows(months, 2, { method: "seasonal naive" }),
    );
  });

  test("the same call gives the same figures", async () => {
    expect(await rows(months, 3, { level: 0.9 })).toEqual(
      await rows(
        months.map((row) => [...row]),
        3,
        { level: 0.9 },
      ),
    );
  });
});

describe("history", () => {
  test("a row is as good as a column", async () => {
    const drift = { method: "drift" };
    expect(await rows([months.flat()], 2, drift)).toEqual(await rows(months, 2, drift));
  });

  test("blanks before and after are no gaps; a blank between is", async () => {
    const naive = { method: "naive" };
    expect(await rows(column("", null, 4, 6, 5, 7, "", ""), 1, naive)).toEqual(
      await rows(column(4, 6, 5, 7), 1, naive),
    );
    const [filled] = await rows(column(4, 6, 5, 7, null, 8, 6, 9), 1, { method: "average" });
    expect(filled![1]).toBeGreaterThan(6);
  });

  test("one value is carried forward, within a wide interval", async () => {
    const [[period, mean, low, high]] = (await rows(40, 1)) as [number[]];
    expect([period, mean]).toEqual([1, 40]);
    expect(high! - low!).toBeGreaterThan(20);
  });

  test("zeros give zero, a constant itself", async () => {
    expect(await rows(column(0, 0, 0, 0, 0, 0), 2)).toEqual([
      [1, 0, 0, 0],
      [2, 0, 0, 0],
    ]);
    expect((await rows(column(5, 5, 5, 5, 5), 1))[0]!.slice(0, 2)).toEqual([1, 5]);
  });

  test("an error in it goes out as it is", async () => {
    expect(await call(column(1, { code: "#N/A" }, 3), 1)).toEqual([[{ error: "#N/A", message: "" }]]);
  });
});

describe("dates", () => {
  const naive = { method: "naive" };
  const periods = async (dates: unknown[], history: unknown = column(...dates.map((_, i) => 5 + (i % 2)))) =>
    (await rows(history, 2, { ...naive, dates: column(...dates) })).map(([period]) => period);

  test.each([
    ["ends of months stay ends of months", [46053, 46081, 46112], [46142, 46173]],
    ["firsts of months stay firsts", [46023, 46054, 46082], [46113, 46143]],
    ["weeks go on by sevens", [46027, 46034, 46041, 46048], [46055, 46062]],
    ["days in words are dates", ["2026-01-31", "2026-02-28", "2026-03-31"], [46142, 46173]],
    ["months in words come back in words", ["Jan 2026", "Feb 2026", "Mar 2026"], ["2026-04", "2026-05"]],
    ["quarters in words come back in words", ["2026-Q1", "2026-Q2", "2026-Q3"], ["2026-Q4", "2027-Q1"]],
    ["years as numbers come back as years", [2022, 2023, 2024, 2025], [2026, 2027]],
    ["months as numbers come back so", [202510, 202511, 202512], [202601, 202602]],
    ["dates may come in any order", [46112, 46053, 46081], [46142, 46173]],
  ])("%s", async (_, dates, expected) => {
    expect(await periods(dates)).toEqual(expected);
  });

  test("order is by date: the last value is that of the latest", async () => {
    const found = await rows(column(7, 5, 6), 1, { ...naive, dates: column(46112, 46053, 46081) });
    expect(found[0]!.slice(0, 2)).toEqual([46142, 7]);
  });

  test("values of the same date are added up", async () => {
    const dates = column(46053, 46081, 46112, 46112);
    const found = await rows(column(5, 6, 3, 4), 1, { ...naive, dates });
    expect(found[0]!.slice(0, 2)).toEqual([46142, 7]);
  });

  test("dates and values may stand side by side, under headers or not", async () => {
    const block = [
      [46053, 5],
      [46081, 6],
      [46112, 7],
    ];
    const apart = await rows(column(5, 6, 7), 1, { dates: column(46053, 46081, 46112) });
    expect(await rows(block, 1)).toEqual(apart);
    expect(await rows([["Month", "Sales"], ...block], 1)).toEqual(apart);
    expect(await rows([block.map(([day]) => day), block.map(([, value]) => value)], 1)).toEqual(apart);
  });

  test("months ahead that have no value yet do not count", async () => {
    const dates = column(46053, 46081, 46112, 46142, 46173);
    const found = await rows(column(5, 6, 7, "", ""), 1, { ...naive, dates });
    expect(found[0]![0]).toBe(46142);
  });
});

describe("what is wrong is said with its place and a remedy", () => {
  test.each([
    ["AMOUNT_NOT_A_NUMBER", column(1, "n.a.", 3), 1, {}, 'history, row 2: "n.a." is not a number.'],
    ["AMOUNT_IS_TEXT", column(1, 2, "1,000"), 1, {}, 'history, row 3: "1,000" is a number stored as text'],
    ["a truth value", [[1, true]], 1, {}, "history, column 2: true is not a number."],
    ["HISTORY_EMPTY", column("", null), 1, {}, "The history holds no number."],
    [
      "HISTORY_SHAPE",
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      1,
      {},
      "history is 3 rows by 3 columns.",
    ],
    [
      "HISTORY_TOO_LONG",
      column(...Array<number>(5_001).fill(1)),
      1,
      {},
      "history covers 5001 periods, and up to 5000 are taken.",
    ],
    ["a season of a year of hours", [[1, 2, 3]], 1, { season: 8760 }, "8760 is no season"],
    ["horizon 0", [[1, 2, 3]], 0, {}, "0 is no horizon"],
    [
      "horizon 10,000",
      [[1, 2, 3]],
      10_000,
      {},
      "10000 is no horizon: it is a whole number of periods from 1 to 500.",
    ],
    ["a horizon in words", [[1, 2, 3]], "a year", {}, '"a year" is no horizon'],
    ["no horizon", [[1, 2, 3]], null, {}, "blank is no horizon"],
    ["level 95", [[1, 2, 3]], 1, { level: 95 }, "write 0.95 for 95 %"],
    ["season 0", [[1, 2, 3]], 1, { season: 0 }, "0 is no season"],
    ["half a season", [[1, 2, 3]], 1, { season: 1.5 }, "1.5 is no season"],
    ["a season of a million", [[1, 2, 3]], 1, { season: 1e6 }, "1000000 is no season"],
    [
      "an unknown method",
      [[1, 2, 3]],
      1,
      { method: "arima" },
      "(auto, naive, seasonal naive, drift, average",
    ],
    [
      "dates of another shape",
      column(1, 2, 3),
      1,
      { dates: column(46053, 46081) },
      "history is 3 rows by 1 column and dates is 2 rows by 1 column.",
    ],
    [
      "a blank date",
      column(1, 2, 3),
      1,
      { dates: column(46053, "", 46112) },
      "dates, row 2: blank is not a date or period.",
    ],
    [
      "a date in no words",
      column(1, 2),
      1,
      { dates: column(46053, "soon") },
      'dates, row 2: "soon" is not a date or period.',
    ],
    [
      "a date that reads two ways",
      column(1, 2),
      1,
      { dates: column("03/04/2026", "04/05/2026") },
      "dates, row 1",
    ],
    [
      "mixed frequencies",
      column(1, 2, 3, 4, 5, 6),
      1,
      { dates: column(46023, 46054, 46082, 46113, 46204, 46296) },
      "Dates do not come in equal steps",
    ],
  ])("%s", async (_, history, horizon, options, message) => {
    expect(await call(history, horizon, options)).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining(message),
    });
  });

  test("AMOUNT_TOO_LARGE: squares of it would be no numbers", async () => {
    expect(await call(column(1, 1.7e308, 2), 1)).toEqual({ error: "#NUM!", message: "" });
  });

  test("a whole column is read as far as it is filled", async () => {
    const whole = Array.from({ length: 200_000 }, (_, row) => [row < 4 ? row : ""]);
    expect(await rows(whole, 1, { method: "drift" })).toEqual([
      [1, 4, expect.any(Number), expect.any(Number)],
    ]);
  });

  test("HISTORY_GAPS: too much is missing to be filled", async () => {
    const half = column(...Array.from({ length: 12 }, (_, t) => (t % 2 === 1 && t < 11 ? null : t)));
    expect(await call(half, 1)).toMatchObject({ error: "#N/A", message: expect.stringContaining("30 %") });
  });
});
