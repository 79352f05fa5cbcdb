import { certain, growth, minus, nothing, plus, sumOf } from "../../../src/reports/formula/Amount";

it("adds up what is there", () => {
  expect(sumOf([1, null, -3])).toEqual({ value: -2, scale: 4 });
  expect(plus(nothing, sumOf([2]))).toEqual({ value: 2, scale: 2 });
});

it("is compared with the sheet unless almost all of it cancels out, where the last digits are noise", () => {
  expect(certain(sumOf([1e9 + 0.1, 1]))).toBe(1e9 + 1.1);
  expect(certain(sumOf([1e9 + 0.1, -1e9]))).toBeUndefined();
  expect(certain(minus(sumOf([5e8]), sumOf([5e8])))).toBeUndefined();
  expect(certain(nothing)).toBe(0);
});

it("grows from something of the same sign alone", () => {
  expect(growth(sumOf([200]), sumOf([150]))).toBe(-0.25);
  expect(growth(sumOf([-200]), sumOf([-150]))).toBe(0.25);
  expect(growth(sumOf([200]), sumOf([-150]))).toBeUndefined();
  expect(growth(nothing, sumOf([150]))).toBeUndefined();
});
