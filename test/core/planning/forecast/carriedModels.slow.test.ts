import { fitAdida } from "../../../../src/core/planning/forecast/adida";
import { fitAirlineSarima } from "../../../../src/core/planning/forecast/airlineSarima";
import { fitComplexSmoothing } from "../../../../src/core/planning/forecast/complexSmoothing";
import { fitCroston } from "../../../../src/core/planning/forecast/croston";
import { fitDrift } from "../../../../src/core/planning/forecast/drift";
import { fitDynamicOptimisedTheta } from "../../../../src/core/planning/forecast/dynamicOptimisedTheta";
import { fitEts } from "../../../../src/core/planning/forecast/ets/fitEts";
import { fitEtsMixture } from "../../../../src/core/planning/forecast/ets/fitEtsMixture";
import { fitNamedSmoothing } from "../../../../src/core/planning/forecast/ets/fitNamedSmoothing";
import { fitImapa } from "../../../../src/core/planning/forecast/imapa";
import { fitIntermittent } from "../../../../src/core/planning/forecast/intermittent";
import type { FittedModel } from "../../../../src/core/planning/forecast/Model";
import { fitMovingAverage } from "../../../../src/core/planning/forecast/movingAverage";
import { fitMstl } from "../../../../src/core/planning/forecast/mstl";
import { fitNaive } from "../../../../src/core/planning/forecast/naive";
import { fitNaive2 } from "../../../../src/core/planning/forecast/naive2";
import { ofLogarithms } from "../../../../src/core/planning/forecast/ofLogarithms";
import { fitSba } from "../../../../src/core/planning/forecast/sba";
import { fitSeasonalNaive } from "../../../../src/core/planning/forecast/seasonalNaive";
import { smoothedLevel } from "../../../../src/core/planning/forecast/smoothedLevel";
import { fitTheta } from "../../../../src/core/planning/forecast/theta";
import { fitTsb } from "../../../../src/core/planning/forecast/tsb";

/** Pseudo-random numbers below 1, always the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const monthly = (count: number) => {
  const next = noise(11);
  return new Float64Array(count).map(
    (_, t) => (200 + t) * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) + 30 * next(),
  );
};

const seldom = (count: number) => {
  const next = noise(5);
  return new Float64Array(count).map(() => (next() < 0.3 ? Math.ceil(9 * next()) : 0));
};

const logTheta = (history: Float64Array) => ofLogarithms(history, (logs) => fitTheta(logs, 12, true));
const mstl = (history: Float64Array) =>
  fitMstl(history, [12], { fit: (adjusted) => fitTheta(adjusted, 1), multiplicative: true });

interface Case {
  readonly name: string;
  readonly fit: (history: Float64Array) => FittedModel | null;
  /** What the method searches for. */
  readonly searched: readonly string[];
  readonly series?: (count: number) => Float64Array;
}

const cases: readonly Case[] = [
  { name: "naive", fit: fitNaive, searched: [] },
  { name: "seasonal naive", fit: (history) => fitSeasonalNaive(history, 12), searched: [] },
  { name: "naive 2", fit: (history) => fitNaive2(history, 12), searched: [] },
  { name: "drift", fit: fitDrift, searched: [] },
  { name: "moving average", fit: (history) => fitMovingAverage(history, 12), searched: [] },
  { name: "theta", fit: (history) => fitTheta(history, 12), searched: ["alpha"] },
  { name: "theta of logarithms", fit: logTheta, searched: ["alpha"] },
  { name: "DOT", fit: (history) => fitDynamicOptimisedTheta(history, 12), searched: ["alpha"] },
  { name: "airline", fit: (history) => fitAirlineSarima(history, 12), searched: ["theta", "seasonalTheta"] },
  {
    name: "drifting ARIMA",
    fit: (history) => fitAirlineSarima(history, 1, { drift: true }),
    searched: ["theta"],
  },
  ...(["N", "S", "P", "F"] as const).map((form) => ({
    name: `CES(${form})`,
    fit: (history: Float64Array) => fitComplexSmoothing(history, 12, [form]),
    searched: ["alpha0", "alpha1"],
  })),
  { name: "MSTL", fit: mstl, searched: ["alpha"] },
  { name: "Croston", fit: (history) => fitCroston(history), searched: ["alpha"], series: seldom },
  { name: "SBA", fit: (history) => fitSba(history), searched: ["alpha"], series: seldom },
  { name: "TSB", fit: (history) => fitTsb(history), searched: ["sizeWeight"], series: seldom },
  { name: "ADIDA", fit: (history) => fitAdida(history), searched: ["alpha", "bucket"], series: seldom },
  { name: "IMAPA", fit: fitImapa, searched: ["longestBucket"], series: seldom },
  { name: "intermittent", fit: fitIntermittent, searched: ["window"], series: seldom },
];

const smoothing: readonly Case[] = [
  {
    name: "SES",
    fit: (history) => fitNamedSmoothing("Simple exponential smoothing", history, 1),
    searched: ["alpha"],
  },
  { name: "Holt", fit: (history) => fitNamedSmoothing("Holt", history, 1), searched: ["alpha", "beta"] },
  {
    name: "damped",
    fit: (history) => fitNamedSmoothing("Damped trend", history, 1),
    searched: ["alpha", "beta", "phi"],
  },
  {
    name: "Holt-Winters",
    fit: (history) => fitNamedSmoothing("Holt-Winters additive", history, 12),
    searched: ["alpha", "beta", "gamma"],
  },
  {
    name: "multiplicative Holt-Winters",
    fit: (history) => fitNamedSmoothing("Holt-Winters multiplicative", history, 12),
    searched: ["alpha", "beta", "gamma"],
  },
  { name: "ETS", fit: (history) => fitEts(history, 12), searched: ["alpha"] },
  { name: "ETS mixture", fit: (history) => fitEtsMixture(history, 12), searched: [] },
];

function expectSameForecasts(left: FittedModel, right: FittedModel, share: number): void {
  const [means, others] = [left.forecast(18), right.forecast(18)];
  const size = Math.max(...means.map(Math.abs));
  means.forEach((mean, step) => expect(Math.abs(mean - others[step]!) / size).toBeLessThan(share));
  const [deviations, itsDeviations] = [left.deviations(18)!, right.deviations(18)!];
  deviations.forEach((deviation, step) =>
    expect(Math.abs(deviation - itsDeviations[step]!) / deviation).toBeLessThan(share),
  );
}

test.each(cases)("$name carried to its own history is the same", ({ fit, series = monthly }) => {
  const model = fit(series(96))!;
  const carried = model.on(series(96))!;
  expect(carried.name).toBe(model.name);
  expect(carried.parameters).toEqual(model.parameters);
  expectSameForecasts(model, carried, 1e-9);
});

// Initial states are estimated once more, so the search's own tolerance stands between the two.
test.each(smoothing)(
  "$name carried to its own history is the same but for its search's tolerance",
  ({ fit }) => {
    const model = fit(monthly(96))!;
    expectSameForecasts(model, model.on(monthly(96))!, 1e-3);
  },
);

test.each([...cases, ...smoothing])(
  "$name keeps its form and what it searched for on a longer history",
  ({ fit, searched, series = monthly }) => {
    const model = fit(series(80))!;
    // Half as large from there on: a search would end elsewhere.
    const longer = series(110).map((value, t) => (t < 80 ? value : Math.ceil(value / 2)));
    const carried = model.on(longer)!;
    expect(carried.name).toBe(model.name);
    expect(Object.keys(carried.parameters)).toEqual(Object.keys(model.parameters));
    for (const name of searched) expect(carried.parameters[name]).toBe(model.parameters[name]);
    expect(carried.residuals).toHaveLength(110);
    carried.residuals.forEach((residual, t) =>
      expect(residual).toBeCloseTo(longer[t]! - carried.fitted[t]!, 9),
    );
    expect([...carried.forecast(6)].every(Number.isFinite)).toBe(true);
  },
);

test.each([...cases.filter(({ series }) => !series), ...smoothing])(
  "$name carried to a longer history forecasts about what it would fitted to it",
  ({ fit }) => {
    const carried = fit(monthly(85))!.on(monthly(96))!.forecast(6);
    const fitted = fit(monthly(96))!.forecast(6);
    carried.forEach((value, step) => expect(Math.abs(value / fitted[step]! - 1)).toBeLessThan(0.05));
  },
);

test.each([
  { name: "logarithms", fit: logTheta },
  { name: "a season that multiplies", fit: (history: Float64Array) => fitTheta(history, 12) },
  {
    name: "multiplicative errors",
    fit: (history: Float64Array) => fitNamedSmoothing("Holt-Winters multiplicative", history, 12),
  },
])("$name cannot be carried to a history with a 0", ({ fit }) => {
  const fallen = monthly(96);
  fallen[90] = 0;
  expect(fit(monthly(84))!.on(fallen)).toBeNull();
});

test("the first level of smoothing is estimated anew, for the weight that is kept", () => {
  const next = noise(11);
  const steady = new Float64Array(96).map(() => 200 + 30 * next());
  const risen = steady.map((value, t) => (t > 40 ? value + 60 : value));
  const { alpha, level } = fitNamedSmoothing("Simple exponential smoothing", steady, 1)!.on(
    risen,
  )!.parameters;
  // In closed form: the squared errors are quadratic in it.
  expect(level! / smoothedLevel(risen, alpha!).initialLevel).toBeCloseTo(1, 2);
});

test("a mixture goes on without the forms that do not hold", () => {
  const fallen = monthly(96);
  fallen[90] = 0;
  const forms = Object.keys(fitEtsMixture(monthly(84), 12)!.on(fallen)!.parameters);
  expect(forms).toEqual([
    "ETS(A,N,N)",
    "ETS(A,A,N)",
    "ETS(A,Ad,N)",
    "ETS(A,N,A)",
    "ETS(A,A,A)",
    "ETS(A,Ad,A)",
  ]);
});
