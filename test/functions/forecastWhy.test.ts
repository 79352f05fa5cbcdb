import { forecastAccuracy } from "../../src/functions/forecastAccuracy";
import { forecastMethod } from "../../src/functions/forecastMethod";
import { forecastSeasonality } from "../../src/functions/forecastSeasonality";
import { ruleOfCall } from "../../src/functions/support/ruleOfCall";
import { installCustomFunctions, shownAnswer } from "../support/customFunctions";
import { seasonalMonths } from "../support/seasonalMonths";

beforeAll(installCustomFunctions);

type CellFunction = (...args: never[]) => Promise<unknown[][]>;

function call(made: CellFunction, ...args: unknown[]): Promise<unknown> {
  return shownAnswer(() => made(...(args as never[])));
}

const months = seasonalMonths(48).map((amount) => [amount]);

describe("FORECAST.METHOD", () => {
  const told = async (...args: unknown[]): Promise<Map<unknown, unknown>> =>
    new Map((await call(forecastMethod, ...args)) as [unknown, unknown][]);

  test("names the models, why, the season and their parameters", async () => {
    const found = await told(months, null);
    expect(found.get("Method")).toMatch(/^Median of .+ and .+/);
    expect(found.get("Why")).toMatch(/season of 12/);
    expect(found.get("Season")).toBe(12);
    expect(found.get("Why this season")).toMatch(/\.$/);
    expect([...found.values()].filter((value) => typeof value === "number").length).toBeGreaterThan(3);
  });

  test("tells what was done to the history: values added up, gaps filled", async () => {
    const dates = [46023, 46054, 46082, 46113, 46113, 46174, 46204, 46235];
    const found = (await call(
      forecastMethod,
      dates.map((day, i) => [day, 10 + i]),
      null,
    )) as string[][];
    const notes = found.filter(([name]) => name === "Note").map(([, text]) => text);
    expect(notes).toContain("Values of the same period were added up: 2026-04.");
    expect(notes.join(" ")).toMatch(/2026-05/);
  });

  test("takes a season that is given", async () => {
    expect((await told(months, 4)).get("Season")).toBe(4);
  });
});

describe("FORECAST.ACCURACY", () => {
  const table = async (...args: unknown[]) => (await call(forecastAccuracy, ...args)) as unknown[][];

  test("measures stand beside those of the seasonal naive forecast", async () => {
    const found = await table(months, null, null, null);
    expect(found.map(([name]) => name)).toEqual([
      "Measure",
      "WAPE",
      "MASE",
      "Bias",
      "Coverage of 95 %",
      "Origins",
      "Horizon",
    ]);
    expect(found[0]).toEqual(["Measure", "auto", "seasonal naive"]);
    const [, wape, baseline] = found[1] as [string, number, number];
    expect(wape).toBeGreaterThan(0);
    expect(wape).toBeLessThan(baseline);
    expect(found.at(-1)).toEqual(["Horizon", 12, 12]);
  });

  test("the seasonal naive forecast is as good as itself", async () => {
    const found = await table(months, "seasonal naive", 12, 6);
    for (const [, method, baseline] of found.slice(1)) expect(method).toEqual(baseline);
  });

  test("without a season the baseline is the naive forecast", async () => {
    expect((await table(months, "ets", 1, 3))[0]).toEqual(["Measure", "ets", "naive"]);
  });

  test('"n/a" where nothing but zeros came', async () => {
    const found = await table(
      Array.from({ length: 12 }, () => [0]),
      "naive",
      1,
      2,
    );
    expect(found.slice(1, 4)).toEqual([
      ["WAPE", "n/a", "n/a"],
      ["MASE", "n/a", "n/a"],
      ["Bias", "n/a", "n/a"],
    ]);
  });

  test("BACKTEST_TOO_SHORT: nothing to hold forecasts against", async () => {
    expect(await call(forecastAccuracy, [[1, 2, 3]], null, null, 6)).toEqual({
      error: "#N/A",
      message: expect.stringMatching(/^3 values are too few to hold forecasts of 6 period\(s\)/),
    });
  });
});

describe("FORECAST.SEASONALITY", () => {
  test("finds the year in months, how strong it is and why", async () => {
    const [[season, strength, why]] = (await call(forecastSeasonality, months, null)) as [
      [number, number, string],
    ];
    expect(season).toBe(12);
    expect(strength).toBeGreaterThan(0.5);
    expect(strength).toBeLessThanOrEqual(1);
    expect(why).toMatch(/\.$/);
  });

  test("a straight line has none", async () => {
    const line = Array.from({ length: 40 }, (_, t) => [100 + t]);
    expect(await call(forecastSeasonality, line, null)).toMatchObject([
      [1, expect.any(Number), expect.any(String)],
    ]);
  });
});

describe("what the pane says of a cell", () => {
  test("the history, the season and the method, each with its reason", async () => {
    const rule = await ruleOfCall("FORECAST", [months, [[12]], null, null, null, null]);
    expect(rule).toMatch(/^48 periods, 1 to 48\. Season of 12: .+ Median of .+/);
  });

  test("for a rolling forecast the actuals up to as_of", async () => {
    expect(await ruleOfCall("FORECAST.ROLLING", [months, [[40]], [[12]]])).toMatch(/^40 periods, 1 to 40\./);
  });

  test("nothing of a call that is refused: its error says why", async () => {
    expect(await ruleOfCall("FORECAST", [[["text"]], [[12]]])).toBeNull();
  });
});
