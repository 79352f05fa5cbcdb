import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { isoDate, type IsoDate } from "../../../src/core/dates/isoDate";
import { overrideEvents } from "../../../src/reports/forecast/log/overrideEvents";
import type { OverrideEntry, PriorForecast } from "../../../src/reports/forecast/PriorForecast";
import { forecastInput } from "../../support/forecastInput";

const asOf = isoDate("2026-10-01");
const ahead = isoDate("2026-12-01");

function prior(
  override: CellValue,
  period: IsoDate = ahead,
  log: readonly OverrideEntry[] = [],
): PriorForecast {
  const bands = { low80: 90, high80: 110, low95: 85, high95: 115 };
  return {
    runId: "r0",
    periods: [{ line: "Subscriptions", period, forecast: 100, ...bands, override }],
    compared: [],
    methods: new Map(),
    log,
  };
}

/** The log after each of several runs, each with what is typed then. */
function eventsOf(...typed: readonly CellValue[]): readonly string[] {
  let log: readonly OverrideEntry[] = [];
  for (const override of typed) log = overrideEvents(forecastInput({ prior: prior(override, ahead, log) }));
  return log.map(({ event, before, now }) => `${event}: ${labelFromCell(before)} to ${labelFromCell(now)}`);
}

test("a first run has nothing to log", () => {
  expect(overrideEvents(forecastInput())).toEqual([]);
});

test.each([
  [[120], ["set:  to 120"]],
  [[120, 120], ["set:  to 120"]],
  [
    [120, 130, null],
    ["set:  to 120", "changed: 120 to 130", "removed: 130 to "],
  ],
  [["a lot"], ["is text:  to a lot"]],
  [[""], []],
  [[0], ["set:  to 0"]],
])("typing %j over a forecast, run by run, is logged once each", (typed, expected) => {
  expect(eventsOf(...typed)).toEqual(expected);
});

test("an override whose actual has come is held against it, once", () => {
  const log = overrideEvents(forecastInput({ prior: prior(120, asOf) }));
  expect(log.map(({ event, forecast, now, actual }) => ({ event, forecast, now, actual }))).toEqual([
    { event: "set", forecast: 100, now: 120, actual: null },
    { event: "became actual", forecast: 100, now: 120, actual: 100_000 + 1_500 * 35 + 4_000 * (35 % 3) },
  ]);
  expect(overrideEvents(forecastInput({ prior: { ...prior(null), log } }))).toEqual(log);
});

test("a comment beside an entry stays", () => {
  const [entry] = overrideEvents(forecastInput({ prior: prior(120) }));
  const log = [{ ...entry!, comment: "Big order expected" }];
  expect(overrideEvents(forecastInput({ prior: prior(120, ahead, log) }))).toEqual(log);
});
