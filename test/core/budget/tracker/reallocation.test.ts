import fc from "fast-check";
import { proposedReallocation } from "../../../../src/core/budget/tracker/proposedReallocation";
import { reallocationTriggers } from "../../../../src/core/budget/tracker/reallocationTriggers";
import { seeds } from "../../../support/seeds";

const amounts = fc.oneof(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: 0, max: 10 ** 11 }));
const lines = fc.array(fc.record({ budget: amounts, forecast: amounts, isLocked: fc.boolean() }), {
  maxLength: 15,
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("no donor gives more than it has, no need gets more than it lacks, and the total stays", () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 30 }), (list, hundredths) => {
      const found = proposedReallocation(list, hundredths / 100);
      expect(sum(found.budgets)).toBe(sum(list.map(({ budget }) => budget)));
      for (const [index, { budget, forecast, isLocked }] of list.entries()) {
        const given = sum(found.moves.filter(({ from }) => from === index).map(({ minor }) => minor));
        const got = sum(found.moves.filter(({ to }) => to === index).map(({ minor }) => minor));
        expect(found.budgets[index]).toBe(budget - given + got);
        // A donor keeps its forecast and the buffer on it; a locked line keeps all. In hundredths of minor units.
        const kept = BigInt(budget - forecast) * 100n - BigInt(Math.max(forecast, 0)) * BigInt(hundredths);
        const spare = isLocked || kept < 0n ? 0n : kept;
        expect(BigInt(given) * 100n <= spare).toBe(true);
        expect(given).toBeLessThanOrEqual(Math.max(0, budget));
        expect(got).toBeLessThanOrEqual(isLocked ? 0 : Math.max(0, forecast - budget));
      }
    }),
    seeds,
  );
});

test("needs are met in order of size until the donors have nothing left, and the rest is told", () => {
  fc.assert(
    fc.property(lines, (list) => {
      const { needs, donors, moved, unfunded, moves } = proposedReallocation(list, 0.05);
      const open = needs.filter(({ isLocked }) => !isLocked);
      const wanted = sum(open.map(({ minor }) => minor));
      const offered = sum(donors.map(({ surplus }) => surplus));
      expect(moved).toBe(Math.min(wanted, offered));
      expect(unfunded).toBe(sum(needs.map(({ minor }) => minor)) - moved);
      expect(sum(donors.map(({ given }) => given))).toBe(moved);
      expect(moves.every(({ minor }) => minor > 0)).toBe(true);
      const met = open.filter(({ unfunded: left }) => left === 0).length;
      expect(open.slice(met + 1).every((need) => need.unfunded === need.minor)).toBe(true);
      expect(open.slice(0, met).every((need) => need.unfunded === 0)).toBe(true);
    }),
    seeds,
  );
});

test("a locked line that needs money stays unfunded, and one that has some keeps it", () => {
  const { moves, needs, donors, unfunded } = proposedReallocation(
    [
      { budget: 100, forecast: 150, isLocked: true },
      { budget: 100, forecast: 0, isLocked: true },
      { budget: 100, forecast: 120 },
      { budget: 100, forecast: 90 },
    ],
    0.05,
  );
  // The donor keeps 90 and a buffer of 4.5, rounded up to 5.
  expect(moves).toEqual([{ from: 3, to: 2, minor: 5 }]);
  expect(donors).toEqual([{ line: 3, surplus: 5, given: 5 }]);
  expect(needs.map(({ line, unfunded }) => [line, unfunded])).toEqual([
    [0, 50],
    [2, 15],
  ]);
  expect(unfunded).toBe(65);
});

test("a donor whose credits are to come gives its budget and no more", () => {
  const { moves, budgets } = proposedReallocation(
    [
      { budget: 100, forecast: -50 },
      { budget: 0, forecast: -30 },
      { budget: 100, forecast: 400 },
    ],
    0.05,
  );
  expect(moves).toEqual([{ from: 0, to: 2, minor: 100 }]);
  expect(budgets).toEqual([0, 0, 200]);
});

test("nothing is moved while no money is free, and all needs are told", () => {
  const lines = [
    { budget: 100, forecast: 150 },
    { budget: 100, forecast: 10 },
  ];
  expect(proposedReallocation(lines, 0.05, false)).toMatchObject({ moves: [], donors: [], unfunded: 50 });
});

test("a line calls for a reallocation when its forecast leaves the budget by more than a limit", () => {
  const forecasts = [105, 106, 90, 89, 40];
  const list = forecasts.map((forecast) => ({ budget: 100, forecast, isLocked: forecast === 40 }));
  expect(reallocationTriggers(list, 0.5)).toEqual([
    { line: 1, kind: "overspend", minor: 6 },
    { line: 3, kind: "underspend", minor: -11 },
  ]);
});

test("early in the year money is asked for and not yet set free", () => {
  const list = [
    { budget: 100, forecast: 120 },
    { budget: 100, forecast: 50 },
  ];
  expect(reallocationTriggers(list, 0.49).map(({ line }) => line)).toEqual([0]);
});

test("spending without a budget asks for money", () => {
  expect(reallocationTriggers([{ budget: 0, forecast: 1 }], 0.1)).toEqual([
    { line: 0, kind: "overspend", minor: 1 },
  ]);
});
