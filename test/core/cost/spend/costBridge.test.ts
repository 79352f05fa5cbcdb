import fc from "fast-check";
import { bridgeKinds, costBridge } from "../../../../src/core/cost/spend/costBridge";
import { seeds } from "../../../support/seeds";

test("a supplier is new, lost, more or less by what it had in both periods", () => {
  const { opening, closing, totals, steps } = costBridge(
    Float64Array.from([100, 0, 50, 70, 30, -20]),
    Float64Array.from([130, 400, 0, 60, 30, -50]),
  );
  expect({ opening, closing, totals }).toEqual({
    opening: 230,
    closing: 570,
    totals: { new: 400, more: 30, less: -40, lost: -50 },
  });
  expect(steps.map(({ code, kind, change }) => [code, kind, change])).toEqual([
    [1, "new", 400],
    [2, "lost", -50],
    [0, "more", 30],
    [5, "less", -30],
    [3, "less", -10],
  ]);
});

test("steps, and their sums by kind, make the change", () => {
  const amounts = fc.oneof(fc.constant(0), fc.integer({ min: -(10 ** 6), max: 10 ** 12 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(amounts, amounts), { maxLength: 30 }), (pairs) => {
      const before = Float64Array.from(pairs, ([was]) => was);
      const after = Float64Array.from(pairs, ([, is]) => is);
      const { opening, closing, totals, steps } = costBridge(before, after);
      const ofSteps = steps.reduce((sum, { change }) => sum + change, 0);
      const ofKinds = bridgeKinds.reduce((sum, kind) => sum + totals[kind], 0);
      const change = pairs.reduce((sum, [was, is]) => sum + is - was, 0);
      expect([ofSteps, ofKinds, closing - opening]).toEqual([change, change, change]);
    }),
    seeds,
  );
});

test("sums beyond what is exact are refused", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(() => costBridge(Float64Array.from([most, 1]), Float64Array.from([0, 0]))).toThrow(
    expect.objectContaining({ code: "AMOUNT_TOO_LARGE" }),
  );
});
