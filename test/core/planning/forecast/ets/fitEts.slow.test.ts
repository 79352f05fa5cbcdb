import { bestEtsFit } from "../../../../../src/core/planning/forecast/ets/bestEtsFit";
import { etsFits } from "../../../../../src/core/planning/forecast/ets/etsFits";
import { etsName } from "../../../../../src/core/planning/forecast/ets/etsName";
import { fitEts } from "../../../../../src/core/planning/forecast/ets/fitEts";
import { fitEtsAsR } from "../../../../../src/core/planning/forecast/ets/fitEtsAsR";
import { fitEtsMixture } from "../../../../../src/core/planning/forecast/ets/fitEtsMixture";
import { fitNamedSmoothing } from "../../../../../src/core/planning/forecast/ets/fitNamedSmoothing";
import type { FittedModel } from "../../../../../src/core/planning/forecast/Model";
import { quarterly } from "./series";

/** Oil production of Saudi Arabia in 1996 to 2013, million tonnes: table 7.1 of Hyndman & Athanasopoulos (2018). */
const oil = Float64Array.from([
  445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87,
  456.72, 473.82, 525.95, 549.83, 542.34,
]);

const methods: readonly (readonly [string, (history: Float64Array, season: number) => FittedModel | null])[] =
  [
    ["ETS", fitEts],
    ["ETS as R", fitEtsAsR],
    ["ETS mixture", fitEtsMixture],
  ];
const expectClose = (left: Float64Array, right: Float64Array, relative: number) => {
  left.forEach((value, i) => {
    expect(Math.abs(value - right[i]!)).toBeLessThanOrEqual(relative * Math.abs(right[i]!));
  });
};

test.each([
  ["simple exponential smoothing", fitNamedSmoothing("Simple exponential smoothing", oil, 1)!],
  ["R's search", fitEtsAsR(oil, 1)!],
])("gives the published smoothing of oil production: %s", (_, model) => {
  // Forecasting: Principles and Practice, 2nd ed., section 7.1: alpha 0.83, level 446.6, sigma 29.83, AICc 179.86, next 542.68.
  expect(model.parameters.alpha).toBeCloseTo(0.834, 3);
  expect(model.parameters.level).toBeCloseTo(446.6, 1);
  expect(model.deviations(1)![0]).toBeCloseTo(29.83, 2);
  expect(model.aicc).toBeCloseTo(179.86, 2);
  expect(model.forecast(2).every((value) => Math.abs(value - 542.68) < 0.005)).toBe(true);
});

test("finds season, trend and multiplicative error where they are", () => {
  expect(fitEts(quarterly(60), 4)!.name).toMatch(/^ETS\(M,Ad?,M\)$/);
  expect(fitEts(quarterly(60, { multiplicative: false }), 4)!.name).toMatch(/^ETS\(.,Ad?,A\)$/);
});

test("reaches a likelihood at least as great in every form as R's search", () => {
  for (const seed of [3, 5, 8, 13]) {
    const history = quarterly(48, { seed });
    expect(fitEts(history, 4)!.aicc!).toBeLessThanOrEqual(fitEtsAsR(history, 4)!.aicc! + 1e-6);
  }
});

test("nests: a form with more parameters is never less likely", () => {
  const fits = new Map(
    etsFits(quarterly(48, { seed: 21 }), 4).map((fit) => [etsName(fit.form), fit.deviance]),
  );
  expect(fits.size).toBe(15);
  for (const season of ["N", "A", "M"]) {
    for (const error of season === "M" ? ["M"] : ["A", "M"]) {
      expect(fits.get(`ETS(${error},A,${season})`)!).toBeLessThan(
        fits.get(`ETS(${error},N,${season})`)! + 0.01,
      );
    }
  }
});

test.each(methods)("%s: one-step forecasts and residuals add up to the history", (_, fit) => {
  const history = quarterly(40);
  const { fitted, residuals } = fit(history, 4)!;
  expectClose(
    fitted.map((value, t) => value + residuals[t]!),
    history,
    1e-12,
  );
});

test.each(methods)("%s: gives null for fewer than five observations or a gap", (_, fit) => {
  expect(fit(Float64Array.of(1, 2, 3, 4), 1)).toBeNull();
  expect(fit(new Float64Array(0), 12)).toBeNull();
  expect(fit(Float64Array.of(1, 2, NaN, 4, 5, 6), 1)).toBeNull();
});

test.each(methods)("%s: a constant history stays constant, without a width", (_, fit) => {
  for (const value of [0, 7.3, -40]) {
    const model = fit(new Float64Array(30).fill(value), 12)!;
    expect([...model.forecast(3)].map((x) => Math.round(x * 1e9) / 1e9 + 0)).toEqual([value, value, value]);
    expect(Math.max(...model.deviations(3)!)).toBeLessThan(1e-6);
    expect(model.aicc === null || Number.isFinite(model.aicc)).toBe(true);
  }
});

test.each(methods)("%s: negative values, zeros and spikes end in numbers", (_, fit) => {
  const base = quarterly(40);
  const histories = [
    base.map((value) => value - 200),
    base.map((value, t) => (t % 3 === 0 ? 0 : value)),
    base.map((value, t) => (t === 17 ? 1e6 : value)),
    base.map((_, t) => (t === 39 ? 1 : 0)),
    base.map((_, t) => -1000 - (t % 12 === 5 ? 1 : 0)),
    base.map((_, t) => 3 * t + 5),
    base.map((_, t) => 1.3 ** t),
    base.subarray(0, 5),
    base.subarray(0, 7),
    base.subarray(0, 8),
    base.subarray(0, 11),
  ];
  for (const history of histories) {
    for (const season of [1, 4, 52]) {
      const model = fit(history, season)!;
      expect([...model.forecast(12), ...model.deviations(12)!].every(Number.isFinite)).toBe(true);
    }
  }
});

test("uses no multiplicative form when an observation is 0", () => {
  const history = quarterly(40);
  history[20] = 0;
  expect(etsFits(history, 4).map(({ form }) => form.error + form.season)).not.toContain("MM");
  expect(etsFits(history, 4).some(({ form }) => form.error === "M")).toBe(false);
});

test("leaves seasons out below two of them and above 24 periods", () => {
  const forms = (count: number, season: number) =>
    etsFits(quarterly(count), season).map(({ form }) => form.season);
  expect(forms(60, 12)).toContain("A");
  expect(forms(23, 12)).not.toContain("A");
  expect(forms(104, 52)).not.toContain("A");
});

test.each([
  ["ETS", fitEts],
  ["ETS mixture", fitEtsMixture],
])("%s: means and deviations scale with the history", (_, fit) => {
  for (const seed of [1, 2, 3]) {
    const history = quarterly(36, { seed });
    const model = fit(history, 4)!;
    for (const factor of [0.001, 7.77, 1e6]) {
      const scaled = fit(
        history.map((value) => factor * value),
        4,
      )!;
      expectClose(
        scaled.forecast(8).map((value) => value / factor),
        model.forecast(8),
        1e-6,
      );
      expectClose(
        scaled.deviations(8)!.map((value) => value / factor),
        model.deviations(8)!,
        1e-6,
      );
    }
  }
});

test("an additive form moves with the history", () => {
  const history = quarterly(36, { multiplicative: false });
  const moved = history.map((value) => value + 5000);
  for (const name of ["Simple exponential smoothing", "Damped trend", "Holt-Winters additive"] as const) {
    const plain = fitNamedSmoothing(name, history, 4)!;
    const higher = fitNamedSmoothing(name, moved, 4)!;
    expectClose(
      higher.forecast(8).map((value) => value - 5000),
      plain.forecast(8),
      1e-5,
    );
  }
});

test("weighs the forms of a mixture by a distance of twenty in AICc", () => {
  const history = quarterly(36);
  const fits = etsFits(history, 4);
  const { parameters } = fitEtsMixture(history, 4)!;
  const aicc = (name: string) => fits.find(({ form }) => etsName(form) === name)!.aicc;
  const [left, right] = ["ETS(M,A,M)", "ETS(A,N,A)"] as const;
  expect(Math.log(parameters[left]! / parameters[right]!)).toBeCloseTo((aicc(right) - aicc(left)) / 20, 9);
  expect(Object.values(parameters).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(Object.keys(parameters)).not.toContain("ETS(M,N,N)");
});

test("named methods ask for two seasons, and multiplicative ones for values above 0", () => {
  const history = quarterly(40);
  expect(fitNamedSmoothing("Holt-Winters additive", history.subarray(0, 7), 4)).toBeNull();
  expect(fitNamedSmoothing("Holt-Winters additive", history, 1)).toBeNull();
  expect(
    fitNamedSmoothing(
      "Holt-Winters multiplicative",
      history.map((value) => value - 100),
      4,
    ),
  ).toBeNull();
  expect(fitNamedSmoothing("Holt-Winters multiplicative", history, 4)!.name).toBe(
    "Holt-Winters multiplicative",
  );
});

test("takes the earlier of two fits that are equally good", () => {
  const fits = etsFits(quarterly(30), 4);
  const twin = { ...fits[0]!, aicc: -1e9 };
  expect(bestEtsFit([...fits, twin, { ...twin }])).toBe(twin);
});
