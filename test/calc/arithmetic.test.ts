import { shown } from "./gridSource";

describe("operators", () => {
  // Microsoft, "Calculation operators and precedence in Excel": negation comes before the power.
  test.each([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=5%", 0.05],
    ['="a"="A"', true],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});
