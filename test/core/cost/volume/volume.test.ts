import { breakEven } from "../../../../src/core/cost/volume/breakEven";
import { learningCurve, learningRate } from "../../../../src/core/cost/volume/learningCurve";
import { multiProductBreakEven } from "../../../../src/core/cost/volume/multiProductBreakEven";
import { targetCost } from "../../../../src/core/cost/volume/targetCost";

const unit = { price: 100, variableCost: 20, fixedCost: 18_000 };

test("a profit to reach comes on top of the fixed cost", () => {
  expect(breakEven({ ...unit, profit: 8000 })).toMatchObject({ units: 325, revenue: 32_500 });
});

test("the margin of safety is what expected sales may lose", () => {
  expect(breakEven({ ...unit, expectedUnits: 300 }).safety).toEqual({ units: 75, share: 0.25 });
  expect(breakEven({ ...unit, expectedUnits: 180 }).safety).toEqual({ units: -45, share: -0.25 });
  expect(breakEven(unit).safety).toBeNull();
});

test("whole units are not pushed up by the noise of a division", () => {
  // 0.3 less 0.2 is 0.09999999999999998 in doubles, which would need one unit more.
  expect(breakEven({ price: 0.3, variableCost: 0.2, fixedCost: 7 })).toMatchObject({
    units: 70,
    wholeUnits: 70,
    unitMargin: 0.1,
  });
  expect(breakEven({ price: 3, variableCost: 0, fixedCost: 10 }).wholeUnits).toBe(4);
});

test("nothing to cover breaks even at 0", () => {
  expect(breakEven({ ...unit, profit: -20_000 })).toMatchObject({ units: 0, revenue: 0 });
  expect(multiProductBreakEven([{ price: 5, variableCost: 2, mix: 1 }], 100, -200).units).toBe(0);
});

test("a profit to reach moves every product of the mix", () => {
  const products = [
    { price: 40, variableCost: 24, mix: 6 },
    { price: 70, variableCost: 35, mix: 4 },
  ];
  expect(multiProductBreakEven(products, 180_000, 56_000)).toEqual({
    unitMargin: 23.6,
    units: 10_000,
    byProduct: [6000, 4000],
    revenue: 520_000,
  });
});

test.each([20, 15])("a price of %d that brings no contribution has no break-even", (price) => {
  const refused = expect.objectContaining({ code: "MARGIN_NOT_POSITIVE" });
  expect(() => breakEven({ ...unit, price })).toThrow(refused);
  expect(() => multiProductBreakEven([{ price, variableCost: 20, mix: 1 }], 100)).toThrow(refused);
});

test("a negative part of a mix is refused", () => {
  expect(() => multiProductBreakEven([{ price: 5, variableCost: 2, mix: -1 }], 100)).toThrow(
    expect.objectContaining({ code: "NUMBER_NEGATIVE" }),
  );
});

test("a target cost has no binary noise", () => {
  expect(targetCost(49.9, 0.3)).toBe(34.93);
});

test("the rate that a curve was drawn with is found again", () => {
  const [point] = learningCurve(250, 0.85, [37]);
  expect(learningRate(250, point!.total, 37)).toBeCloseTo(0.85, 12);
});

test("a curve without learning costs the same every time", () => {
  expect(learningCurve(10, 1, [3, 5])).toEqual([
    { units: 3, cumulativeAverage: 10, total: 30, incremental: 30, incrementalAverage: 10 },
    { units: 5, cumulativeAverage: 10, total: 50, incremental: 20, incrementalAverage: 10 },
  ]);
});

test.each([0, -0.2, 80])("a learning rate of %d is refused", (rate) => {
  expect(() => learningCurve(10, rate, [1])).toThrow(
    expect.objectContaining({ code: "LEARNING_RATE", slots: { value: rate } }),
  );
});
