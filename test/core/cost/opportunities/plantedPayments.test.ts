import { opportunities } from "../../../../src/core/cost/opportunities/opportunities";
import { opportunityKinds } from "../../../../src/core/cost/opportunities/Opportunity";
import { plantedPayments } from "../../../../tools/cost/plantedPayments";

const seeds = [1, 2, 3, 4, 5];

test.each(seeds)(
  "finds every planted opportunity of seed %i, its saving within 1 %%, one in ten false at most",
  (seed) => {
    const { tables, planted } = plantedPayments(seed);
    const found = [...opportunities(tables)];
    for (const { kind, subject, saving } of planted) {
      const at = found.findIndex(
        (one) =>
          one.kind === kind && one.subject === subject && Math.abs(one.saving - saving) <= 0.01 * saving,
      );
      expect({ kind, subject, isFound: at >= 0 }).toEqual({ kind, subject, isFound: true });
      found.splice(at, 1);
    }
    expect(found.length).toBeLessThanOrEqual((planted.length + found.length) / 10);
  },
);

test("the five seeds have every kind among them", () => {
  const kinds = new Set(seeds.flatMap((seed) => plantedPayments(seed).planted.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([...opportunityKinds].sort());
});

test.each(seeds)("rests on the planted rows of seed %i, and claims no payment twice", (seed) => {
  const { tables, rows } = plantedPayments(seed);
  const claimed = new Map<number, string>();
  for (const { kind, subject, evidence } of opportunities(tables)) {
    if (evidence.table !== "payments") continue;
    const saved = kind === "duplicate payment" ? evidence.rows.slice(1) : evidence.rows;
    for (const row of saved) {
      expect(claimed.get(row)).toBeUndefined();
      claimed.set(row, `${kind}, ${subject}`);
    }
  }
  // Charges that still are as high as allowed save nothing, and are no evidence.
  const missed = rows.filter(
    ({ planted }, row) =>
      planted &&
      planted.kind !== "creeping charge" &&
      claimed.get(row) !== `${planted.kind}, ${planted.subject}`,
  );
  expect(missed).toEqual([]);
});

test("draws the same data from the same seed", () => {
  expect(plantedPayments(7).rows).toEqual(plantedPayments(7).rows);
});
