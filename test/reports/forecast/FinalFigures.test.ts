import type { CellValue } from "../../../src/cells/CellValue";
import { isoDate } from "../../../src/core/dates/isoDate";
import { FinalFigures } from "../../../src/reports/forecast/FinalFigures";
import { forecastSheets } from "../../../src/reports/forecast/forecastSheets";
import { lineId } from "../../../src/reports/PriorSheet";
import { forecastInput } from "../../support/forecastInput";
import { serial } from "../../support/seriesGrid";

const { asOf, lines } = forecastInput();
const bands = { low80: 0, high80: 2, low95: -1, high95: 3 };
const next = asOf + 1;

/** Final figures after a run that wrote a row for the first of November, and found others typed over. */
function finals(row: CellValue | undefined, typed: Readonly<Record<string, CellValue>>): FinalFigures {
  const period = isoDate("2026-11-01");
  const periods =
    row === undefined ? [] : [{ line: "Subscriptions", period, forecast: 1, ...bands, override: row }];
  const notes = new Map(
    Object.entries(typed).map(([day, override]) => [
      lineId("Subscriptions", String(serial(day))),
      { Override: override, Comment: null },
    ]),
  );
  const prior = { runId: "r0", periods, compared: [], methods: new Map(), log: [] };
  const sheet = { notes, labels: new Map(), inputs: new Map(), message: null };
  return new FinalFigures(forecastInput({ prior, priors: new Map([[forecastSheets.lines.report, sheet]]) }));
}

test.each<[string, CellValue | undefined, Readonly<Record<string, CellValue>>, CellValue]>([
  ["an override of 0", 0, {}, 0],
  ["a blank", "", {}, null],
  ["an override where the last run had no forecast", undefined, { "2026-11-01": 7 }, 7],
  ["an override from when months were dated by their ends", undefined, { "2026-11-30": 7 }, 7],
  ["a row of the lines before what stands below them", 120, { "2026-11-01": 120, "2026-11-30": 100 }, 120],
  ["a row that was cleared before what stands below it", null, { "2026-11-30": 100 }, null],
])("%s counts", (_, row, typed, expected) => {
  expect(finals(row, typed).override(0, next)).toBe(expected);
});

test("Final is the override where it is a number, else the forecast, and in the past the actual", () => {
  expect(finals(0, {}).of(0, next)).toBe(0);
  expect(finals("later", {}).of(0, next)).toBe(lines[0]!.forecast!.mean[0]);
  expect(finals(5, {}).of(0, asOf)).toBe(lines[0]!.line.values[asOf]);
});
