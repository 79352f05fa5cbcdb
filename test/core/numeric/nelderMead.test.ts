import { nelderMead } from "../../../src/core/numeric/nelderMead";

test("finds the lowest point of Rosenbrock's valley", () => {
  const { point } = nelderMead(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1], {
    low: [-5, -5],
    high: [5, 5],
    tolerance: 1e-7,
    evaluations: 2000,
  });
  expect(point[0]).toBeCloseTo(1, 4);
  expect(point[1]).toBeCloseTo(1, 4);
});

test("stays within its bounds", () => {
  const { point } = nelderMead(([x = 0, y = 0]) => x + y, [0.5, 0.5], { low: [0.2, -1], high: [1, 1] });
  expect(point[0]).toBeCloseTo(0.2, 6);
  expect(point[1]).toBeCloseTo(-1, 6);
});

test("ends where the function is defined nowhere", () => {
  expect(nelderMead(() => Number.NaN, [0.5], { low: [0], high: [1] }).value).toBe(Infinity);
});
