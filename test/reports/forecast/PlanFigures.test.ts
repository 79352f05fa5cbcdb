import { PlanFigures } from "../../../src/reports/forecast/PlanFigures";
import { readSeries } from "../../support/seriesGrid";
import { forecastInput } from "../../support/forecastInput";

test("a plan of numbered periods stands beside the periods of its numbers, whichever both begin with", () => {
  const history = readSeries([
    ["Period", "Tea"],
    ...[0, 1, 2, 3, 4, 5].map((number) => [number, 10 + number]),
  ]);
  const plan = readSeries([
    ["Period", "Tea"],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number, number < 4 ? null : 100 + number]),
  ]);
  const [tea] = forecastInput().lines;
  const figures = new PlanFigures(
    forecastInput({
      calendar: history.calendar,
      plan,
      planLines: plan.lines,
      lines: [{ ...tea!, line: history.lines[0]! }],
    }),
  );
  const planned = Array.from({ length: 10 }, (_, position) => figures.at(0, position));
  expect(planned).toEqual([null, null, null, null, 104, 105, 106, 107, 108, null]);
});
