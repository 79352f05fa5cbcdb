import { fittedColumns } from "../../../src/reports/frame/fittedColumns";

const columns = [{ width: 10 }, { width: 10 }];

test.each([
  ["the largest amount with its cents", { expected: 1_234_567.5, format: { number: "amount2" } }, 15],
  ["an amount that fits", { value: 12, format: { number: "amount2" } }, 10],
  ["a label that is no label here", { value: "x".repeat(30), format: { number: "text" } }, 10],
] as const)("a column is as wide as %s needs", (_, cell, width) => {
  expect(fittedColumns(columns, [[undefined, cell]])[1]!.width).toBe(width);
});

test.each([
  ["a short label", "Rent", "text", 10],
  ["a label that is cut", "x".repeat(30), "text", 32],
  ["a label beyond all bounds", "x".repeat(99), "text", 46],
  ["a sentence that runs on over blank cells", "x".repeat(30), undefined, 10],
] as const)("labels make their column wide: %s", (_, value, number, width) => {
  const cell = { value, format: number ? { number } : {} };
  expect(fittedColumns(columns, [[cell]], { 0: 46 })[0]!.width).toBe(width);
});
