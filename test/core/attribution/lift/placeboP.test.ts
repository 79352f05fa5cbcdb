import { placeboP } from "../../../../src/core/attribution/lift/placeboP";
import { experimentOf } from "../../../../src/core/attribution/lift/experimentOf";
import { seededPanel } from "./seededPanel";

test("the treated unit of a clear effect is the only one to miss that much", () => {
  const { panel, start } = seededPanel(4, { controls: 9, gain: 200 });
  expect(placeboP(experimentOf(panel, ["treated"], start))).toBe(1 / 10);
});

test("a unit without effect is one of many", () => {
  const ps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((seed) => {
    const { panel, start } = seededPanel(seed, { controls: 9, gain: 0 });
    return placeboP(experimentOf(panel, ["treated"], start))!;
  });
  expect(ps.filter((p) => p > 0.1).length).toBeGreaterThanOrEqual(8);
});

test("one control cannot be matched from others", () => {
  const { panel, start } = seededPanel(4, { controls: 1 });
  expect(placeboP(experimentOf(panel, ["treated"], start))).toBeNull();
});
