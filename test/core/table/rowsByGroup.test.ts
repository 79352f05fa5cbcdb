import { rowsByGroup } from "../../../src/core/table/rowsByGroup";

test("lists the rows of each group in their order, leaves out negative groups and keeps empty ones", () => {
  const { rows, starts } = rowsByGroup(Int32Array.of(2, 0, -1, 2, 0), 4);
  expect([...rows]).toEqual([1, 4, 0, 3]);
  expect([...starts]).toEqual([0, 2, 2, 4, 4]);
});
