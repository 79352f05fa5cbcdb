import { concentratedStates } from "../../../../../src/core/planning/forecast/ets/concentratedStates";
import type { EtsParameters } from "../../../../../src/core/planning/forecast/ets/EtsParameters";
import { smoothed } from "../../../../../src/core/planning/forecast/ets/smoothed";
import { quarterly } from "./series";

const history = quarterly(40, { multiplicative: false });
const squaresOf = (parameters: EtsParameters) => {
  const fitted = new Float64Array(history.length);
  smoothed(history, parameters, false, fitted);
  return history.reduce((sum, value, t) => sum + (value - fitted[t]!) ** 2, 0);
};

test.each([
  { period: 1, trend: false },
  { period: 1, trend: true },
  { period: 4, trend: false },
  { period: 4, trend: true },
])("finds the least squares for period $period and trend $trend", ({ period, trend }) => {
  const smoothing = {
    alpha: 0.3,
    beta: trend ? 0.05 : 0,
    gamma: period > 1 ? 0.2 : 0,
    phi: trend ? 0.9 : 1,
  };
  const { squares, level, slope, season } = concentratedStates(history, smoothing, period, trend);
  const found = { ...smoothing, level, slope, season };
  expect(squaresOf(found) / squares).toBeCloseTo(1, 9);
  const moved = [
    { ...found, level: level + 1 },
    { ...found, level: level - 1 },
    ...(trend
      ? [
          { ...found, slope: slope + 0.1 },
          { ...found, slope: slope - 0.1 },
        ]
      : []),
    ...(period > 1
      ? [1, -1].map((by) => ({ ...found, season: season.map((x, j) => x + (j === 2 ? by : 0)) }))
      : []),
  ];
  for (const other of moved) expect(squaresOf(other)).toBeGreaterThan(squares);
});

test("gives back the states of a series without noise", () => {
  const exact = new Float64Array(24).map((_, t) => 50 + 3 * (t + 1) + [4, -1, -5, 2][t % 4]!);
  const states = concentratedStates(exact, { alpha: 0.4, beta: 0.1, gamma: 0.3, phi: 1 }, 4, true);
  expect(states.level).toBeCloseTo(50, 8);
  expect(states.slope).toBeCloseTo(3, 8);
  expect([...states.season].map((x) => Math.round(x * 1e8) / 1e8)).toEqual([4, -1, -5, 2]);
});
