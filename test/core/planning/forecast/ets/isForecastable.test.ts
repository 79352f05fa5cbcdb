import { isForecastable } from "../../../../../src/core/planning/forecast/ets/isForecastable";

const model = { level: 0, slope: 0, season: new Float64Array(2) };

test.each([
  // Two seasons, no trend: z² + alpha z + (alpha + gamma - 1), with both roots inside when the constant is below 1 and the
  // polynomial positive at 1 and at -1: gamma > 0.
  { alpha: 0.5, gamma: 0.3, inside: true },
  { alpha: 0.9, gamma: 0.0001, inside: true },
  { alpha: 0.5, gamma: -0.1, inside: false },
  { alpha: 1.9, gamma: 0.2, inside: false },
])("without a trend, alpha $alpha and gamma $gamma: $inside", ({ alpha, gamma, inside }) => {
  expect(isForecastable({ ...model, alpha, beta: 0, gamma, phi: 1 }, false)).toBe(inside);
});

test("agrees with the roots of the polynomial for a trend and a season", () => {
  // Two seasons with a trend: z³ + (alpha + beta - phi) z² + (alpha + beta - alpha phi + gamma - 1) z + phi (1 - alpha - gamma).
  // A double step of the recursion on a unit impulse grows or fades as the largest root says.
  for (let i = 0; i < 200; i++) {
    const [alpha, beta] = [((i * 37) % 100) / 100 + 0.005, (((i * 53) % 100) / 100) * 1.5 + 0.01];
    const [gamma, phi] = [((i * 71) % 100) / 100 + 0.005, 0.8 + (i % 5) * 0.05];
    const polynomial = [
      alpha + beta - phi,
      alpha + beta - alpha * phi + gamma - 1,
      phi * (1 - alpha - gamma),
    ];
    let state = [1, 0.3, -0.2];
    let growth = 0;
    for (let t = 0; t < 400; t++) {
      const next = -polynomial.reduce((sum, factor, lag) => sum + factor * state[lag]!, 0);
      state = [next, state[0]!, state[1]!];
      const size = Math.hypot(...state);
      growth += Math.log(size);
      state = state.map((x) => x / size);
    }
    const rate = growth / 400;
    if (Math.abs(rate) < 0.02) continue;
    expect(isForecastable({ ...model, alpha, beta, gamma, phi }, true)).toBe(rate < 0);
  }
});

test("is always so without a season", () => {
  const season = Float64Array.of(0);
  expect(isForecastable({ ...model, season, alpha: 0.9, beta: 0.8, gamma: 0, phi: 1 }, true)).toBe(true);
});
