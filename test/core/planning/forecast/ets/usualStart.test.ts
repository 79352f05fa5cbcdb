import { etsLayout } from "../../../../../src/core/planning/forecast/ets/etsLayout";
import type { EtsForm } from "../../../../../src/core/planning/forecast/ets/EtsForm";
import { usualStart } from "../../../../../src/core/planning/forecast/ets/usualStart";

const startOf = (form: EtsForm, history: Float64Array) =>
  [...usualStart(form, history, etsLayout(form, 4))].map((value) => Math.round(value * 1e9) / 1e9 + 0);
const line = (count: number, of: (t: number) => number) =>
  new Float64Array(count).map((_, i) => 50 + 3 * (i + 1) + of(i + 1));

test("starts with small weights, and the line and seasons of a decomposition", () => {
  // alpha .0001 + .2 * .9998 / 4; beta .0001 + .1 (alpha - .0001); gamma .0001 + .05 (1 - alpha - .0001); phi .8 + .99 * .18.
  const history = line(24, (t) => [4, -1, -5, 2][(t - 1) % 4]!);
  expect(startOf({ error: "A", trend: "Ad", season: "A" }, history)).toEqual([
    0.05009, 0.005099, 0.0475905, 0.9782, 50, 3, 2, -5, -1,
  ]);
});

test("takes the first ten observations for the level where there is neither trend nor season", () => {
  const history = new Float64Array(30).map((_, i) => (i < 10 ? i : 1000));
  expect(startOf({ error: "M", trend: "N", season: "N" }, history)).toEqual([0.20006, 4.5]);
});

test("fits one wave under three seasons", () => {
  const history = line(11, (t) => 2 * Math.sin((Math.PI * t) / 2));
  expect(startOf({ error: "A", trend: "A", season: "A" }, history).slice(3)).toEqual([50, 3, 0, -2, 0]);
});

test("divides by multiplicative seasons", () => {
  const history = new Float64Array(24).map((_, i) => 80 * [1.25, 0.75, 0.5, 1.5][i % 4]!);
  expect(startOf({ error: "M", trend: "N", season: "M" }, history).slice(2)).toEqual([80, 1.5, 0.5, 0.75]);
});
