import { earnedValue } from "../../../../src/core/budget/tracker/earnedValue";
import { estimateLeft } from "../../../../src/core/budget/tracker/estimateLeft";

test("without a plan there is no schedule figure, and cost figures stay", () => {
  expect(earnedValue({ earned: 40, actual: 50, budget: 100 })).toEqual({
    costVariance: -10,
    scheduleVariance: null,
    costPerformance: 0.8,
    schedulePerformance: null,
    estimates: { cpi: 125, budget: 110, "cpi spi": null },
    toComplete: 1.2,
    completeShare: 0.4,
    estimatedTime: null,
  });
});

test("what nothing has been earned or spent on yet has no ratio", () => {
  expect(earnedValue({ earned: 0, actual: 0, budget: 100, planned: 0, plannedTime: 12 })).toEqual({
    costVariance: 0,
    scheduleVariance: 0,
    costPerformance: null,
    schedulePerformance: null,
    estimates: { cpi: null, budget: 100, "cpi spi": null },
    toComplete: 1,
    completeShare: 0,
    estimatedTime: null,
  });
});

test("an index that has no value estimates nothing", () => {
  const notBooked = earnedValue({ earned: 40, actual: 0, budget: 100, planned: 45 });
  expect(notBooked.estimates).toEqual({ cpi: null, budget: 60, "cpi spi": null });
  const ahead = earnedValue({ earned: 40, actual: 50, budget: 100, planned: 0, plannedTime: 12 });
  expect(ahead.estimates).toEqual({ cpi: 125, budget: 110, "cpi spi": null });
  expect(ahead.estimatedTime).toBeNull();
});

test("a budget that is used up can no longer be kept at any performance", () => {
  expect(earnedValue({ earned: 90, actual: 100, budget: 100 }).toComplete).toBeNull();
  expect(earnedValue({ earned: 90, actual: 120, budget: 100 }).toComplete).toBeNull();
});

test("an estimate leaves so much to spend, and so much of the budget", () => {
  expect(estimateLeft(125, { actual: 50, budget: 100 })).toEqual({ toCome: 75, variance: -25 });
});
