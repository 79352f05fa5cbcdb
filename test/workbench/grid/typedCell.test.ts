import type { CellValue } from "../../../src/cells/CellValue";
import { typedCell } from "../../../src/workbench/grid/typedCell";

const setting = { dateSystem: 1900, today: 46_000 } as const;

// Excel's own entry rules: support.microsoft.com, "Automatically number rows", "Format numbers as you type".
test.each<[string, CellValue, string | null]>([
  ["1,234.5", 1234.5, "#,##0.00"],
  ["1,234", 1234, "#,##0"],
  ["12.5%", 0.125, "0.00%"],
  ["7%", 0.07, "0%"],
  ["2026-03-01", 46082, "yyyy-mm-dd"],
  ["3/1/2026", 46082, "m/d/yyyy"],
  ["18:30", 18.5 / 24, "h:mm"],
  ["1.5e3", 1500, "0.00E+00"],
  ["-12.50", -12.5, null],
  ["12 apples", "12 apples", null],
  ["abc", "abc", null],
])("%s typed into a plain cell", (text, value, numberFormat) => {
  const typed = typedCell({ value: text }, "General", setting);
  expect(typed.numberFormat).toBe(numberFormat);
  expect(typed.cell.value).toBe(value);
});

test("a cell that has a format keeps it", () => {
  expect(typedCell({ value: "12.5%" }, "0.0000", setting)).toEqual({
    cell: { value: 0.125 },
    numberFormat: null,
  });
});

test.each([
  ["a text cell", { value: "1,234" }, "@"],
  ["a text behind an apostrophe", { value: "1,234", quoted: true as const }, "General"],
])("%s stays a text", (_, cell, numberFormat) => {
  expect(typedCell(cell, numberFormat, setting)).toEqual({ cell, numberFormat: null });
});
