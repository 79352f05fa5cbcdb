import type { CellValue } from "../../src/cells/CellValue";
import { decimalMarkOfFile } from "../../src/cells/decimalMarkOfFile";

function markOf(cells: readonly CellValue[]): string {
  return decimalMarkOfFile(
    "Spend",
    ["Spend"],
    cells.map((cell) => [cell]),
    [0],
    (row) => `Spend!A${row + 2}`,
  );
}

test("a point that may group thousands is told by its cell where the other amounts are numbers", () => {
  expect(() => markOf([5, "1.200 EUR", "2.400"])).toThrow(
    'Spend!A3: "1.200 EUR" is a number stored as text, which formulas leave out.',
  );
});

test("where all amounts are text, nobody guesses either", () => {
  expect(() => markOf(["1.200", "2.400", null])).toThrow("may mark decimals or group thousands");
});

test.each([
  [[5, "1.20"], "."],
  [[5, "1,20"], ","],
  [[5, "n/a"], "."],
  [["1.200", "3,50"], ","],
])("%j has the mark %s", (cells, mark) => {
  expect(markOf(cells)).toBe(mark);
});
