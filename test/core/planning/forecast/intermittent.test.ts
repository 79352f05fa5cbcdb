import { fitAdida } from "../../../../src/core/planning/forecast/adida";
import { fitCroston } from "../../../../src/core/planning/forecast/croston";
import { demandClass } from "../../../../src/core/planning/forecast/demandClass";
import { fitImapa } from "../../../../src/core/planning/forecast/imapa";
import { fitIntermittent } from "../../../../src/core/planning/forecast/intermittent";
import { fitMovingAverage } from "../../../../src/core/planning/forecast/movingAverage";
import { fitSba } from "../../../../src/core/planning/forecast/sba";
import { fitTsb } from "../../../../src/core/planning/forecast/tsb";
import reference from "../../../cases/forecast/intermittent.json";

const level = (model: ReturnType<typeof fitTsb>) => model!.forecast(1)[0]!;

// Expected: smoothing by a recursive filter, test/cases/forecast/reference.py.
test.each(reference.cases)(
  "methods for intermittent demand match the reference on $name",
  ({ history, expected }) => {
    const series = Float64Array.from(history);
    expect(level(fitCroston(series))).toBeCloseTo(expected.croston, 9);
    expect(level(fitSba(series))).toBeCloseTo(expected.sba, 9);
    expect(level(fitTsb(series))).toBeCloseTo(expected.tsb, 9);
    expect(level(fitAdida(series)) / expected.adida).toBeCloseTo(1, 3);
    expect(level(fitImapa(series)) / expected.imapa).toBeCloseTo(1, 3);
  },
);

test("the default lies midway between multiple aggregation and the last year's mean", () => {
  const series = Float64Array.from(reference.cases[0]!.history);
  expect(level(fitIntermittent(series))).toBeCloseTo(
    (level(fitImapa(series)) + level(fitMovingAverage(series, 12))) / 2,
    12,
  );
});

test("only the method of Teunter, Syntetos and Babai forgets demand that has ended", () => {
  const ended = new Float64Array(60);
  ended.fill(5, 0, 12);
  expect(level(fitCroston(ended))).toBeCloseTo(5, 9);
  // Probability 0.9^48 after 48 periods without demand.
  expect(level(fitTsb(ended))).toBeCloseTo(5 * 0.9 ** 48, 9);
});

test.each([fitCroston, fitSba, fitTsb, fitAdida, fitImapa, fitIntermittent])(
  "%p gives nothing without demand",
  (fit) => {
    expect(fit(new Float64Array(24))).toBeNull();
  },
);

// Cut-off values of the source: interval 1.32, squared variation of sizes 0.49.
test.each([
  { history: [3, 4, 3, 4, 3, 4, 3, 4], expected: "smooth" },
  { history: [1, 9, 1, 1, 9, 1, 1, 20], expected: "erratic" },
  { history: [3, 0, 4, 0, 3, 0, 4, 0], expected: "intermittent" },
  { history: [1, 0, 0, 20, 0, 1, 0, 0], expected: "lumpy" },
  { history: [0, 0, 0, 0], expected: "none" },
])("demand of $history is $expected", ({ history, expected }) => {
  expect(demandClass(Float64Array.from(history))).toBe(expected);
});
