import { panelOf } from "../../../../src/core/attribution/lift/panelOf";

test("columns become rows of numbers, one a unit", () => {
  const { units, values } = panelOf(
    ["north", "south"],
    [
      [1, 2],
      [3, -4],
    ],
  );
  expect([units, values.map((row) => [...row])]).toEqual([
    ["north", "south"],
    [
      [1, 2],
      [3, -4],
    ],
  ]);
});

test.each([
  [
    "a blank cell",
    [[1, null]],
    ["a"],
    { code: "CELL_EMPTY", slots: { place: "a, period 2", column: "value" } },
  ],
  ["what is no number", [[1, Infinity]], ["a"], { code: "AMOUNT_NOT_A_NUMBER" }],
  ["an amount beyond all money", [[1e17]], ["a"], { code: "AMOUNT_TOO_LARGE" }],
  ["columns of two lengths", [[1, 2], [1]], ["a", "b"], { code: "SHAPES_DIFFER" }],
  ["a name that stands twice", [[1], [1]], ["a", "a"], { code: "HEADER_TWICE" }],
])("refuses %s", (_, values, units, expected) => {
  expect(() => panelOf(units, values)).toThrow(expect.objectContaining(expected));
});
