import type { CellValue } from "../../../src/cells/CellValue";
import { pathsFromTable } from "../../../src/cells/attribution/pathsFromTable";
import { gridOf } from "../../support/grids";

function pathsOf(rows: readonly (readonly CellValue[])[], leaveOutBad = false) {
  return pathsFromTable({ grid: gridOf(rows), name: "Paths" }, { leaveOutBad });
}

test("paths are read by their headers, and blank figures count as 0", () => {
  const { table, rows, sheetRows, digits, findings } = pathsOf([
    ["Some title", null, null, null],
    ["path", "total_conversions", "total_conversion_value", "total_null"],
    ["Email > Direct", 2, 10.5, 3],
    [null, null, null, null],
    ["Direct", 0.5, null, null],
  ]);
  expect(table).toEqual({
    paths: ["Email > Direct", "Direct"],
    conversions: Float64Array.of(2, 0.5),
    values: Float64Array.of(10.5, 0),
    nulls: Float64Array.of(3, 0),
  });
  expect({ rows, sheetRows: [...sheetRows], digits, findings }).toEqual({
    rows: 2,
    sheetRows: [2, 4],
    digits: 2,
    findings: [],
  });
});

test("without columns of values and nulls there are none", () => {
  expect(
    pathsOf([
      ["Path", "Conversions"],
      ["a", 1],
    ]),
  ).toMatchObject({
    table: { values: null, nulls: null },
    digits: 0,
  });
});

test("figures that are none, or negative counts, are refused by their cells; or their rows are left out", () => {
  const rows = [
    ["Path", "Conversions", "Value", "Nulls"],
    ["a", -1, 1, 0],
    ["b", 1, "much", 0],
    ["c", 1, -2, -3],
    ["d", 1, -2, 0],
  ];
  expect(() => pathsOf(rows)).toThrow(
    expect.objectContaining({
      code: "DATA_REFUSED",
      problems: [
        "Ledger!B2: -1 is negative.",
        'Ledger!C3: "much" is not a number.',
        "Ledger!D4: -3 is negative.",
      ].map((what) => expect.objectContaining({ what }) as unknown),
    }),
  );
  const kept = pathsOf(rows, true);
  expect(kept).toMatchObject({ rows: 4, table: { paths: ["d"], values: Float64Array.of(-2) } });
  expect(kept.findings.map(({ code }) => code)).toEqual([
    "ROWS_LEFT_OUT",
    "NUMBER_NEGATIVE",
    "NUMBER_NEGATIVE",
    "AMOUNT_NOT_A_NUMBER",
  ]);
});

test("a table without conversions is refused with its headers", () => {
  expect(() =>
    pathsOf([
      ["Path", "Value"],
      ["a", 1],
    ]),
  ).toThrow(expect.objectContaining({ code: "TABLE_COLUMN_MISSING" }));
});
