import { isoDate, type IsoDate } from "../../../src/core/dates/isoDate";
import { comparedLines } from "../../../src/reports/forecast/changes/comparedPeriods";
import { reasonsOf } from "../../../src/reports/forecast/changes/reasons";
import type { PriorForecast, PriorPeriod } from "../../../src/reports/forecast/PriorForecast";
import { forecastInput } from "../../support/forecastInput";

const actualOfOctober = 100_000 + 1_500 * 35 + 4_000 * (35 % 3);

function period(day: IsoDate, parts: Partial<PriorPeriod> = {}): PriorPeriod {
  const forecast = actualOfOctober;
  return {
    line: "Subscriptions",
    period: day,
    forecast,
    low80: forecast - 500,
    high80: forecast + 500,
    low95: forecast - 900,
    high95: forecast + 900,
    override: null,
    ...parts,
  };
}

const september = isoDate("2026-09-01");
const october = isoDate("2026-10-01");
const november = isoDate("2026-11-01");

function inputWith(parts: Partial<PriorForecast>) {
  const prior = { runId: "r0", periods: [], compared: [], methods: new Map(), log: [], ...parts };
  return forecastInput({ prior });
}

test("periods of an earlier forecast are told apart: come, and still ahead", () => {
  const [line] = comparedLines(inputWith({ periods: [period(november), period(october)] }));
  expect(line!.index).toBe(0);
  expect(line!.came.map(({ now }) => now)).toEqual([actualOfOctober]);
  expect(line!.ahead.map(({ position }) => position)).toEqual([36]);
});

test("a run without new actuals is compared with what the run before it was", () => {
  const input = inputWith({ periods: [period(november)], compared: [period(october), period(november)] });
  expect(comparedLines(input)[0]!.came).toHaveLength(1);
});

test("once an actual has come, the last run's forecast counts", () => {
  const input = inputWith({ periods: [period(october)], compared: [period(september), period(october)] });
  expect(comparedLines(input)[0]!.came).toHaveLength(1);
});

test("what a reader went by is the override where there was a number", () => {
  const of = (override: PriorPeriod["override"]): number =>
    comparedLines(inputWith({ periods: [period(october, { override })] }))[0]!.came[0]!.finalThen;
  expect(of(7)).toBe(7);
  expect(of("soon")).toBe(actualOfOctober);
});

test("lines and periods that are no longer there are passed over", () => {
  const gone = period(october, { line: "Gone" });
  const far = period(isoDate("2031-01-01"));
  expect(comparedLines(inputWith({ periods: [gone, far] }))).toEqual([]);
});

test.each([
  [{}, "New actuals inside their bands."],
  [{ forecast: 2 * actualOfOctober, high95: 3 * actualOfOctober }, "New actuals inside their bands."],
  [
    { low80: actualOfOctober + 100, forecast: actualOfOctober * 1.25 },
    "2026-10 came 20.0 % below its forecast, beyond the 80 % band.",
  ],
  [
    { high80: 1, high95: 2, forecast: actualOfOctober / 2 },
    "2026-10 came 100.0 % above its forecast, beyond the 95 % band.",
  ],
])("why a line moved is said in words (%#)", (parts, expected) => {
  const input = inputWith({ periods: [period(october, parts)] });
  expect(reasonsOf(input, comparedLines(input)[0]!)).toBe(expected);
});

test("a change of the method is said", () => {
  const input = inputWith({
    periods: [period(october)],
    methods: new Map([["Subscriptions", "Theta"]]),
  });
  expect(reasonsOf(input, comparedLines(input)[0]!)).toBe("The method was Theta.");
});
