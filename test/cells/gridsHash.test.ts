import { CellError, type CellValue } from "../../src/cells/CellValue";
import { gridsHash } from "../../src/cells/gridsHash";
import type { RangeGrid } from "../../src/cells/RangeGrid";

function grid(values: readonly (readonly CellValue[])[], continued?: RangeGrid): RangeGrid {
  const block = { top: 0, left: 0, bottom: values.length - 1, right: 0 };
  return { sheet: "S", block, values, merged: [], ...(continued ? { continued } : {}) };
}

const cells = [
  ["Email", 1.25, null],
  ["Email", 1e12, true],
];

test("the same cells give the same hash, whatever their sheet is called", () => {
  const hash = gridsHash([grid(cells)]);
  expect(hash).toMatch(/^[0-9a-f]{13}$/);
  expect(gridsHash([{ ...grid(cells.map((row) => [...row])), sheet: "Other" }])).toBe(hash);
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  ["another text", [["Mail", 1.25, null], cells[1]!]],
  ["another number", [["Email", 1.2500000000000002, null], cells[1]!]],
  ["a number as text", [["Email", "1.25", null], cells[1]!]],
  ["an empty text for a blank", [["Email", 1.25, ""], cells[1]!]],
  ["an error", [["Email", 1.25, new CellError("#N/A")], cells[1]!]],
  ["rows in another order", [cells[1]!, cells[0]!]],
  ["cells in another order", [["Email", null, 1.25], cells[1]!]],
  [
    "cells that moved to the next row",
    [
      ["Email", 1.25],
      [null, "Email", 1e12, true],
    ],
  ],
])("%s gives another", (_, others) => {
  expect(gridsHash([grid(others)])).not.toBe(gridsHash([grid(cells)]));
});

test("a table that goes on on a further sheet counts whole, and zero has one sign", () => {
  expect(gridsHash([grid(cells, grid([["x"]]))])).not.toBe(gridsHash([grid(cells)]));
  expect(gridsHash([grid([[-0]])])).toBe(gridsHash([grid([[0]])]));
});
