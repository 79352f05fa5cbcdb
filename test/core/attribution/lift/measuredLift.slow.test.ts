import fc from "fast-check";
import { measuredLift, type LiftRequest } from "../../../../src/core/attribution/lift/measuredLift";
import { panelOf, type Panel } from "../../../../src/core/attribution/lift/panelOf";
import { seedsOfSlow } from "../../../support/seeds";
import { seededPanel } from "./seededPanel";

const anySeed = fc.integer({ min: 1, max: 1_000_000 });
const methods = ["synthetic", "controls", "before after"] as const;

/** Two controls that swing apart, and a treated unit that is 100 above their middle, and 7 more in the last two periods. */
const first = [10, 14, 9, 16, 12, 8, 15, 11, 13, 10, 12, 9];
const second = [30, 24, 32, 20, 27, 33, 22, 29, 25, 31, 26, 32];
const middle = first.map((value, t) => 100 + (value + second[t]!) / 2);
const exact = panelOf(
  ["Harbour", "East", "West"],
  [middle.map((value, t) => (t < 10 ? value : value + 7)), first, second],
);

test("a treated unit that is the middle of two controls shows exactly what was added", () => {
  const { effect, total, share, weights, fit } = measuredLift(exact, { treated: ["harbour "], start: 10 });
  expect(effect).toBeCloseTo(7, 10);
  expect(total).toBeCloseTo(14, 10);
  expect(share).toBeCloseTo(14 / (middle[10]! + middle[11]!), 12);
  expect(weights.map(({ unit }) => unit).sort()).toEqual(["East", "West"]);
  for (const { weight } of weights) expect(weight).toBeCloseTo(0.5, 10);
  expect(fit.error).toBeLessThan(1e-10);
  expect(fit.rSquared).toBeCloseTo(1, 10);
});

test("several treated units are followed by their mean, and the total counts them all", () => {
  const twice = panelOf(
    ["Harbour", "East", "West", "Quay"],
    [...exact.values.map((row) => [...row]), [...exact.values[0]!].map((value) => value + 50)],
  );
  const { effect, total } = measuredLift(twice, { treated: ["Quay", "Harbour"], start: 10 });
  expect(effect).toBeCloseTo(7, 10);
  expect(total).toBeCloseTo(28, 10);
});

test("names its test, gives every other one beside it, and says when they do not agree", () => {
  const { panel, start } = seededPanel(5, { noise: 30, gain: 14 });
  const lift = measuredLift(panel, { treated: ["treated"], start });
  expect(lift.test).toBe(
    "Permutation of refitted residuals, mean size of the residuals, every shift of the periods",
  );
  expect([lift.tests[0]!.name, lift.tests[0]!.p]).toEqual([lift.test, lift.p]);
  expect(lift.tests).toHaveLength(5);
  expect(lift.intervalKind).toMatch(/summed residuals, every shift/);
  const able = lift.tests.filter(({ least }) => least <= 0.05).map(({ p }) => p);
  const isOpen = Math.min(...able) <= 0.05 && Math.max(...able) > 0.05;
  expect(lift.notes.some(({ code }) => code === "TESTS_DIFFER")).toBe(isOpen);
  expect(isOpen).toBe(true);
});

test("a clear effect is found by every test that can find one, with an interval about it", () => {
  const { panel, start } = seededPanel(2, { periods: 60, start: 50 });
  const lift = measuredLift(panel, { treated: ["treated"], start });
  const able = lift.tests.filter(({ least }) => least <= 0.05);
  expect(able.map(({ name }) => name)).toHaveLength(4);
  for (const { p } of able) expect(p).toBeLessThanOrEqual(0.05);
  expect(lift.interval.low).toBeGreaterThan(0);
  expect(lift.interval.low).toBeLessThan(20);
  expect(lift.interval.high).toBeGreaterThan(20);
  expect(lift.notes).toEqual([]);
});

test("by shifts of fewer than 20 periods nothing can be rejected at 95 %, and the interval says so", () => {
  const { interval, notes } = measuredLift(exact, { treated: ["Harbour"], start: 10 });
  expect(interval).toEqual({ low: -Infinity, high: Infinity });
  expect(notes.map(({ code }) => code)).toContain("UNBOUNDED");
});

test("controls are a control group; a comparison with the time before is none and claims a change only", () => {
  const { panel, start } = seededPanel(3);
  const of = (method: (typeof methods)[number]) =>
    measuredLift(panel, { treated: ["treated"], start, method });
  expect(methods.map((method) => of(method).claim)).toEqual(["incremental", "incremental", "change"]);
  const alone = of("before after");
  expect(alone.notes.map(({ code }) => code)).toContain("NO_CONTROL");
  expect([alone.test, alone.intervalKind, ...alone.notes.map(({ text }) => text)].join(" ")).not.toMatch(
    /incremental/i,
  );
});

test("regression on controls names its degrees of freedom", () => {
  const { panel, start } = seededPanel(3);
  const {
    test: name,
    interval,
    effect,
    weights,
  } = measuredLift(panel, {
    treated: ["treated"],
    start,
    method: "controls",
  });
  expect(name).toBe("Student's t with 19 degrees of freedom, least squares on 4 control(s)");
  expect((interval.low + interval.high) / 2).toBeCloseTo(effect, 9);
  expect(weights).toHaveLength(4);
});

test("misses that go together are told, for the interval takes them as independent", () => {
  const wave = Array.from({ length: 40 }, (_, t) => 100 + 20 * Math.sin(t / 6));
  const { notes } = measuredLift(panelOf(["shop"], [wave]), {
    treated: ["shop"],
    start: 30,
    method: "before after",
  });
  expect(notes.find(({ code }) => code === "SERIAL")!.text).toMatch(/correlation 0\.9\d.*narrower/);
});

test("controls that do not follow the treated unit are told", () => {
  const turns = (size: number, every: number) =>
    Array.from({ length: 30 }, (_, t) => 100 + size * (t % every === 0 ? 1 : -1));
  const { notes } = measuredLift(panelOf(["a", "b", "c"], [turns(10, 2), turns(9, 3), turns(8, 5)]), {
    treated: ["a"],
    start: 25,
  });
  expect(notes.map(({ code }) => code)).toContain("POOR_FIT");
});

test.each<[string, Panel, LiftRequest, object]>([
  [
    "a treated unit that is not there",
    exact,
    { treated: ["North"], start: 10 },
    { code: "TREATED_UNKNOWN", slots: { value: "North", known: "Harbour, East, West" } },
  ],
  ["no treated unit", exact, { treated: [], start: 10 }, { code: "TREATED_UNKNOWN" }],
  [
    "seven periods before the start",
    exact,
    { treated: ["East"], start: 7 },
    { code: "TREND_TOO_SHORT", slots: { periods: 7, when: "before the start", needed: 8 } },
  ],
  [
    "a start after the end",
    exact,
    { treated: ["East"], start: 12 },
    { code: "TREND_TOO_SHORT", slots: { periods: 0, when: "from the start on", needed: 1 } },
  ],
  ["a start that is no position", exact, { treated: ["East"], start: NaN }, { code: "OPTION_REFUSED" }],
  [
    "a synthetic control of nothing",
    exact,
    { treated: ["Harbour", "East", "West"], start: 10 },
    { code: "CONTROLS_MISSING" },
  ],
  [
    "a regression on nothing",
    exact,
    { treated: ["Harbour", "East", "West"], start: 10, method: "controls" },
    { code: "CONTROLS_MISSING" },
  ],
  [
    "a confidence of 95",
    exact,
    { treated: ["East"], start: 10, confidence: 95 },
    { code: "LEVEL_OUT_OF_RANGE" },
  ],
  ["too few draws", exact, { treated: ["East"], start: 10, draws: 5 }, { code: "OPTION_REFUSED" }],
])("refuses %s", (_, panel, request, expected) => {
  expect(() => measuredLift(panel, request)).toThrow(expect.objectContaining(expected));
});

const changed = (panel: Panel, change: (value: number, unit: number) => number): Panel => ({
  units: panel.units,
  values: panel.values.map((row, unit) => row.map((value) => change(value, unit))),
});

test("adding a constant to each unit, its own, leaves the effect, its interval and p as they are", () => {
  fc.assert(
    fc.property(
      anySeed,
      fc.constantFrom(...methods),
      fc.integer({ min: -500, max: 500 }),
      (seed, method, added) => {
        const { panel, start } = seededPanel(seed);
        const request = { treated: ["treated"], start, method, draws: 200 };
        const once = measuredLift(panel, request);
        const again = measuredLift(
          changed(panel, (value, unit) => value + added * (unit + 1)),
          request,
        );
        expect(again.effect).toBeCloseTo(once.effect, 7);
        expect(again.interval.low).toBeCloseTo(once.interval.low, 6);
        expect(again.p).toBeCloseTo(once.p, 7);
      },
    ),
    seedsOfSlow,
  );
});

test("the effect scales with the money, share and p do not", () => {
  fc.assert(
    fc.property(anySeed, fc.constantFrom(...methods), (seed, method) => {
      const { panel, start } = seededPanel(seed);
      const request = { treated: ["treated"], start, method, draws: 200 };
      const once = measuredLift(panel, request);
      const again = measuredLift(
        changed(panel, (value) => 1024 * value),
        request,
      );
      expect(again.effect / 1024).toBeCloseTo(once.effect, 9);
      expect(again.interval.high / 1024).toBeCloseTo(once.interval.high, 9);
      expect(again.share).toBeCloseTo(once.share!, 12);
      expect(again.p).toBeCloseTo(once.p, 12);
    }),
    seedsOfSlow,
  );
});

test("an effect added to the treated periods comes out on top of the one there was", () => {
  fc.assert(
    fc.property(anySeed, fc.constantFrom(...methods), (seed, method) => {
      const { panel, start } = seededPanel(seed);
      const request = { treated: ["treated"], start, method, draws: 200 };
      const more: Panel = {
        units: panel.units,
        values: panel.values.map((row, unit) =>
          row.map((value, t) => (unit === 0 && t >= start ? value + 33 : value)),
        ),
      };
      expect(measuredLift(more, request).effect - measuredLift(panel, request).effect).toBeCloseTo(33, 8);
    }),
    seedsOfSlow,
  );
});

test("the order of controls changes nothing", () => {
  fc.assert(
    fc.property(anySeed, fc.constantFrom(...methods), (seed, method) => {
      const { panel, start } = seededPanel(seed);
      const request = { treated: ["treated"], start, method, draws: 200 };
      const turned: Panel = {
        units: panel.units.map((_, i, all) => all[all.length - 1 - i]!),
        values: panel.values.map((_, i, all) => all[all.length - 1 - i]!),
      };
      expect(measuredLift(turned, request).effect).toBeCloseTo(measuredLift(panel, request).effect, 7);
    }),
    seedsOfSlow,
  );
});

test("the same seed gives the same answer, another seed another p", () => {
  const { panel, start } = seededPanel(5, { noise: 30, gain: 14 });
  const of = (seed: number) =>
    measuredLift(panel, { treated: ["treated"], start, permutation: "periods", draws: 1000, seed });
  expect(of(1)).toEqual(of(1));
  expect(of(2).p).not.toBe(of(1).p);
});
