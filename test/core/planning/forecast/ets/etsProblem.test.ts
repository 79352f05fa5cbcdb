import { etsLayout } from "../../../../../src/core/planning/forecast/ets/etsLayout";
import { etsName } from "../../../../../src/core/planning/forecast/ets/etsName";
import { etsProblem } from "../../../../../src/core/planning/forecast/ets/etsProblem";
import { forms } from "./forms";
import { quarterly } from "./series";

const history = quarterly(30);

function pointOf(layout: ReturnType<typeof etsLayout>, lastSeason: number): Float64Array {
  const point = new Float64Array(layout.size);
  const set = (at: number, value: number) => {
    if (at >= 0) point[at] = value;
  };
  set(layout.alpha, 0.3);
  set(layout.beta, 0.2);
  set(layout.gamma, 0.3);
  set(layout.phi, 0.9);
  set(layout.level, 95);
  set(layout.slope, 1.5);
  for (let j = 0; j < layout.period - 1; j++) {
    set(layout.season + j, lastSeason + 0.05 * j * (lastSeason === 0 ? 100 : 1));
  }
  return point;
}

test.each(forms.map((form) => ({ form, name: etsName(form) })))(
  "$name: derivatives are those of the residuals",
  ({ form }) => {
    const layout = etsLayout(form, 4);
    const lastSeason = form.season === "M" ? 1 : 0;
    const problem = etsProblem(form, history, layout, lastSeason);
    const point = pointOf(layout, lastSeason);
    const derivatives = new Float64Array(history.length * layout.size);
    problem.derivatives(point, derivatives);
    for (let j = 0; j < layout.size; j++) {
      const step = 1e-5 * Math.max(1, Math.abs(point[j]!));
      const at = (move: number) => {
        const moved = point.slice();
        moved[j]! += move;
        const residuals = new Float64Array(history.length);
        expect(problem.residuals(moved, residuals)).toBe(true);
        return residuals;
      };
      const [above, below] = [at(step), at(-step)];
      for (let t = 0; t < history.length; t++) {
        const derivative = derivatives[t * layout.size + j]!;
        const difference = (above[t]! - below[t]!) / (2 * step);
        expect(Math.abs(derivative - difference)).toBeLessThan(1e-6 * (1 + Math.abs(derivative)));
      }
    }
  },
);

test("refuses a point at which a multiplicative error has a forecast of 0 or less", () => {
  const form = { error: "M", trend: "N", season: "N" } as const;
  const problem = etsProblem(form, history, etsLayout(form, 4), 0);
  expect(problem.residuals(Float64Array.of(0.3, -95), new Float64Array(history.length))).toBe(false);
});
