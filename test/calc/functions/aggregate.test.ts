import { CellError } from "../../../src/cells/CellValue";
import { shown } from "../gridSource";

describe("AGGREGATE", () => {
  const data = [
    [new CellError("#DIV/0!"), 82],
    [72, 65],
    [30, 95],
    [new CellError("#NUM!"), 63],
    [31, 53],
    [96, 71],
    [32, 55],
    [81, 83],
    [33, 100],
    [53, 91],
    [34, 89],
  ];

  // Microsoft's page of AGGREGATE: the example.
  test.each([
    ["=AGGREGATE(4,6,Data!A1:A11)", 96],
    ["=AGGREGATE(14,6,Data!A1:A11,3)", 72],
    ["=AGGREGATE(15,6,Data!A1:A11)", "#VALUE!"],
    ["=AGGREGATE(12,6,Data!A1:A11,Data!B1:B11)", 68],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula, data)).toBe(expected);
  });

  // By hand: B holds 53, 55, 63, 65, 71, 82, 83, 89, 91, 95, 100.
  test.each([
    ["=AGGREGATE(9,4,Data!B1:B11)", 847],
    ["=AGGREGATE(1,0,Data!B1:B11)", 77],
    ["=AGGREGATE(2,6,Data!A1:B11)", 20],
    ["=AGGREGATE(3,4,Data!A1:A11)", 11],
    ["=AGGREGATE(9,4,Data!A1:A11)", "#DIV/0!"],
    ["=AGGREGATE(15,4,Data!B1:B11,2)", 55],
    ["=AGGREGATE(16,4,Data!B1:B11,0.5)", 82],
    ["=AGGREGATE(17,4,Data!B1:B11,1)", 64],
    ["=AGGREGATE(18,4,Data!B1:B11,0.25)", 63],
    ["=AGGREGATE(19,4,Data!B1:B11,3)", 91],
    ["=AGGREGATE(18,4,Data!B1:B11,0.01)", "#NUM!"],
    ["=AGGREGATE(13,4,Data!B1:B11)", "#N/A"],
    ["=AGGREGATE(14,6,{3,1,2},1)", 3],
    ["=AGGREGATE(20,4,Data!B1:B11)", "#VALUE!"],
    ["=AGGREGATE(9,8,Data!B1:B11)", "#VALUE!"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, data)).toBe(expected);
  });

  test("leaves out the totals between the rows where its option says so", () => {
    const withTotal = [[1], [2], ["=SUBTOTAL(9,A1:A2)"]];
    expect(shown("=AGGREGATE(9,0,Data!A1:A3)", withTotal)).toBe(3);
    expect(shown("=AGGREGATE(9,4,Data!A1:A3)", withTotal)).toBe(6);
  });
});
