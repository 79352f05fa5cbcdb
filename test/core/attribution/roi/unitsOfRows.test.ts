import { unitsOfRows, type RoiRows } from "../../../../src/core/attribution/roi/unitsOfRows";

test("each row is a unit where no column names units", () => {
  const units = unitsOfRows({ cost: [10, 0], revenue: [12, -3] });
  expect([[...units.cost], [...units.revenue], units.blankRows]).toEqual([[10, 0], [12, -3], 0]);
});

test("rows of one unit are added up, in the order in which units first appear", () => {
  const units = unitsOfRows({
    cost: [10, 20, 30],
    revenue: [1, 2, 3],
    unit: ["north", "south ", "north"],
  });
  expect([[...units.cost], [...units.revenue]]).toEqual([
    [40, 20],
    [4, 2],
  ]);
});

test("rows blank in both amounts are left out and counted", () => {
  const units = unitsOfRows({ cost: [10, null, 30], revenue: [1, null, 3], unit: ["a", null, "b"] });
  expect([[...units.cost], units.blankRows]).toEqual([[10, 30], 1]);
});

test.each<[string, string, RoiRows, object]>([
  ["a negative cost", "SPEND_NEGATIVE", { cost: [5, -1], revenue: [1, 1] }, { place: "Row 2", value: -1 }],
  ["a blank cost beside revenue", "CELL_EMPTY", { cost: [null], revenue: [1] }, { column: "cost" }],
  ["a blank revenue beside cost", "CELL_EMPTY", { cost: [1], revenue: [null] }, { column: "revenue" }],
  ["a unit without a name", "CELL_EMPTY", { cost: [1], revenue: [1], unit: [" "] }, { column: "unit" }],
  ["what is no number", "AMOUNT_NOT_A_NUMBER", { cost: [1], revenue: [NaN] }, { place: "Row 1" }],
  ["an amount beyond all money", "AMOUNT_TOO_LARGE", { cost: [1e16], revenue: [1] }, { place: "Row 1" }],
  ["columns of two lengths", "SHAPES_DIFFER", { cost: [1, 2], revenue: [1] }, { secondShape: "1 row" }],
  ["units of another length", "SHAPES_DIFFER", { cost: [1], revenue: [1], unit: [1, 2] }, { second: "unit" }],
  ["no row with amounts", "UNITS_MISSING", { cost: [null], revenue: [null] }, { rows: 1 }],
])("refuses %s with %s", (_, code, rows, slots) => {
  expect(() => unitsOfRows(rows)).toThrow(
    expect.objectContaining({ code, slots: expect.objectContaining(slots) }),
  );
});
