import fc from "fast-check";
import { categoryTargets } from "../../../../src/core/cost/savings/categoryTargets";
import { claimedTwice } from "../../../../src/core/cost/savings/claimedTwice";
import { differenceInDifferences } from "../../../../src/core/cost/savings/differenceInDifferences";
import { initiativeStages, laterStage } from "../../../../src/core/cost/savings/initiativeStage";
import { savingsLedger } from "../../../../src/core/cost/savings/savingsLedger";
import { targetAttainment } from "../../../../src/core/cost/savings/targetAttainment";
import { validatedSaving } from "../../../../src/core/cost/savings/validatedSaving";
import { seeds } from "../../../support/seeds";

const baseline = { fixed: 12_000_000, variablePerUnit: 4.5, volume: 40_000, digits: 2 };

test("a rise in volume hides a saving from the naive comparison", () => {
  // 120,000 + 4.50 x 52,000 = 354,000 against 322,000 spent, where 300,000 were spent before.
  const found = validatedSaving(baseline, { actual: 32_200_000, volume: 52_000 });
  expect(found).toMatchObject({ naive: -2_200_000, gross: 3_200_000 });
});

test("a fall in volume dresses up a loss as a saving", () => {
  // 120,000 + 4.50 x 30,000 = 255,000 against 270,000 spent.
  const found = validatedSaving(baseline, { actual: 27_000_000, volume: 30_000 });
  expect(found).toMatchObject({ naive: 3_000_000, gross: -1_500_000 });
});

test("prices, one-offs and the cost to achieve each move their own figure", () => {
  // 300,000 x 1.03 + 5,000 = 314,000.
  expect(
    validatedSaving(baseline, {
      actual: 30_400_000,
      volume: 40_000,
      priceIndex: 1.03,
      oneOffs: 500_000,
      costToAchieve: 250_000,
    }),
  ).toEqual({
    baseline: 30_000_000,
    adjustedBaseline: 31_400_000,
    naive: -400_000,
    gross: 1_000_000,
    net: 750_000,
    share: 1_000_000 / 31_400_000,
  });
});

test("nothing moves: naive and adjusted saving are one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      (fixed, actual) => {
        const found = validatedSaving({ ...baseline, fixed }, { actual, volume: baseline.volume });
        expect(found.naive).toBe(found.gross);
      },
    ),
    seeds,
  );
});

test("a target is met by the last cent", () => {
  const saving = { adjustedBaseline: 1000_05, gross: 100_01 };
  expect(targetAttainment(saving, 0.1)).toEqual({ target: 100_01, isMet: true, attainment: 1 });
  expect(targetAttainment({ ...saving, gross: 100_00 }, 0.1).isMet).toBe(false);
  expect(targetAttainment(saving, 0)).toEqual({ target: 0, isMet: true, attainment: null });
});

test("an efficiency is more output for its cost, a reduction less cost", () => {
  const each = { baseline: 1000, baselineVolume: 100, actual: 1000, actualVolume: 125, targetShare: 0.25 };
  const { categories, saving, target, attainment } = categoryTargets([
    { ...each, name: "People", kind: "efficiency" },
    { ...each, name: "Cloud", kind: "reduction" },
  ]);
  expect(
    categories.map(({ requiredCost, achievedShare, gap, status }) => ({
      requiredCost,
      achievedShare,
      gap,
      status,
    })),
  ).toEqual([
    { requiredCost: 1000, achievedShare: 0.25, gap: 0, status: "met" },
    { requiredCost: 938, achievedShare: 0.2, gap: 62, status: "behind" },
  ]);
  expect({ saving, target, attainment }).toEqual({ saving: 500, target: 562, attainment: 500 / 562 });
});

test("categories without cost or target have no shares", () => {
  const nothing = { baseline: 0, baselineVolume: 1, actual: 0, actualVolume: 1, targetShare: 0.1 };
  const found = categoryTargets([{ ...nothing, name: "Empty", kind: "reduction" }]);
  expect(found.attainment).toBeNull();
  expect(found.categories[0]).toMatchObject({ achievedShare: null, status: "met" });
});

test("by ratio a small control group moves a large one in proportion", () => {
  const change = { treatedBefore: 1000, treatedAfter: 990, controlBefore: 50, controlAfter: 55 };
  expect(differenceInDifferences(change, "ratio")).toEqual({
    treatedChange: -10,
    controlChange: 5,
    counterfactual: 1100,
    effect: -110,
  });
  expect(differenceInDifferences(change)).toMatchObject({ counterfactual: 1005, effect: -15 });
  expect(differenceInDifferences({ ...change, controlBefore: 0 }, "ratio")).toBeNull();
});

test("a re-run never sets a stage back", () => {
  for (const [at, stage] of initiativeStages.entries()) {
    expect(laterStage(stage, "identified")).toBe(stage);
    expect(laterStage("identified", stage)).toBe(stage);
    expect(laterStage(stage, initiativeStages[Math.max(at - 1, 0)]!)).toBe(stage);
  }
});

const initiatives = fc.array(
  fc.record({
    id: fc.constant("S-1"),
    stage: fc.constantFrom(...initiativeStages),
    claimed: fc.integer({ min: 0, max: 10 ** 9 }),
    validated: fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 })),
    booked: fc.integer({ min: 0, max: 10 ** 9 }),
  }),
);

test("claimed is validated, overclaimed and not measured yet; stages make the total", () => {
  fc.assert(
    fc.property(initiatives, (list) => {
      const { byStage, total } = savingsLedger(list);
      expect(total.claimed).toBe(total.validated + total.overclaimed + total.unmeasured);
      expect(total.validated).toBe(total.booked + total.unbooked);
      for (const field of ["count", "claimed", "validated", "booked", "overclaimed"] as const) {
        const sum = initiativeStages.reduce((all, stage) => all + byStage[stage][field], 0);
        expect(sum).toBe(total[field]);
      }
    }),
    seeds,
  );
});

test("initiatives that rest on the same rows are paired with what those come to", () => {
  expect(claimedTwice([[0, 1, 2], [3], [2, 0], [0]], Float64Array.from([100, 20, 5, 7]))).toEqual([
    { first: 0, other: 2, rows: [2, 0], minor: 105 },
    { first: 0, other: 3, rows: [0], minor: 100 },
    { first: 2, other: 3, rows: [0], minor: 100 },
  ]);
});
