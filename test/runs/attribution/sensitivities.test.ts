import { attribute } from "../../../src/core/attribution/attribute";
import { journeysFromTouches } from "../../../src/core/attribution/reading/journeysFromTouches";
import { creditSource } from "../../../src/runs/attribution/creditSource";
import { sensitivities } from "../../../src/runs/attribution/sensitivities";
import type { AttributionRunOptions } from "../../../src/runs/attribution/AttributionRunOptions";
import { manyJourneys, threeJourneys, touchTask } from "../../support/touchTask";

function tried(options: AttributionRunOptions, rows = threeJourneys) {
  const { log, journeys } = creditSource(touchTask(rows, options));
  return { log: log!, settings: sensitivities(log!, journeys, options.model ?? "linear unique", options) };
}

test("other windows give what reading the log with them gives", () => {
  const { log, settings } = tried({ model: "last", lookback: 30 });
  const windows = settings.filter(({ of }) => of === "window");
  expect(windows.map(({ days }) => days)).toEqual([1, 7, 14, 60, 90, Infinity]);
  for (const { days, attribution } of windows) {
    const { credits, unattributed } = attribute(journeysFromTouches(log, days).journeys, "last");
    expect(attribution).toMatchObject({ credits, unattributed });
  }
});

test("other half-lives are tried on time decay, whatever model was chosen", () => {
  const { settings } = tried({ model: "first", halfLife: 3 });
  const halvings = settings.filter(({ of }) => of === "half-life");
  expect(halvings.map(({ days, attribution }) => [days, attribution.model])).toEqual(
    [1, 7, 14, 30].map((days) => [days, "time decay"]),
  );
  const email = halvings.map(({ attribution }) => attribution.credits.value[0]!);
  expect([...email].sort((a, b) => a - b)).toEqual(email);
});

test("decay by rank has no half-life, and a log without times nothing to try", () => {
  const { settings } = tried({ decay: "rank" });
  expect(settings.every(({ of }) => of === "window")).toBe(true);
  const timeless = threeJourneys.map(([journey, , ...rest]) => [journey!, null, ...rest]);
  expect(tried({}, timeless).settings).toEqual([]);
});

test("hundreds of journeys keep their total under every setting", () => {
  const { settings } = tried({}, manyJourneys(300));
  for (const { attribution } of settings) {
    const { credits, unattributed, total } = attribution;
    const sum = credits.value.reduce((all, credit) => all + credit, unattributed.value);
    expect(sum).toBeCloseTo(total.value, 6);
  }
});
