import { journeySummary } from "../../../src/core/attribution/journeys/journeySummary";
import type { AttributionReportInput } from "../../../src/reports/attribution/AttributionReportInput";
import { linesOfPaths, linesOfTouches } from "../../../src/reports/attribution/journeys/journeyLines";
import { read, type Path } from "../../core/attribution/journeysOf";

function input(paths: readonly Path[]): AttributionReportInput {
  const { journeys } = read(paths);
  const attribution = { channels: journeys.channels };
  return { journeys: journeySummary(journeys), attribution } as unknown as AttributionReportInput;
}

test("shows the ends of a long path, and counts what is between; its key is the whole path", () => {
  const names = Array.from({ length: 40 }, (_, at) => `Channel ${at}`);
  const [line] = linesOfPaths(input([[names.join(" > ")]]));
  expect(line!.label).toMatch(/^Channel 0 > .* > … \d+ more … > .* > Channel 39$/);
  expect(line!.label.length).toBeLessThanOrEqual(170);
  expect(line!.key).toBe(`path ${names.join(" > ")}`);
});

test("names bands by what they hold", () => {
  const labels = linesOfTouches(input([["a"]])).map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual(["No touch: unattributed", "1 touch", "2 touches"]);
  expect(labels.slice(-2)).toEqual(["11 to 20 touches", "21 touches or more"]);
});
