import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string];

describe("counts and averages", () => {
  // Microsoft, "COUNT", "COUNTA", "COUNTBLANK" and "AVERAGE" functions: one column like their examples.
  const data: CellValue[][] = [
    [39790],
    [null],
    [19],
    [22.24],
    [true],
    [new CellError("#DIV/0!")],
    ["Sales"],
    [""],
  ];

  test.each<Row>([
    ["=COUNT(Data!A1:A7)", 3],
    ["=COUNT(Data!A1:A7,2)", 4],
    ['=COUNT("5",TRUE,"x")', 2],
    ["=COUNTA(Data!A1:A8)", 7],
    ["=COUNTA(1,,2)", 3],
    ["=COUNTBLANK(Data!A1:A8)", 2],
    ["=COUNTBLANK(Data!A1:A10)", 4],
    ["=AVERAGE(Data!A1:A3)", 19904.5],
    ["=AVERAGE(Data!A7:A8)", "#DIV/0!"],
    ["=AVERAGE(Data!A1:A7)", "#DIV/0!"],
    ['=AVERAGE(TRUE,"3")', 2],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, data)).toBe(expected);
  });
});

describe("order", () => {
  const numbers = [[10], [7], [9], [27], [0], [2], ["x"], [true]];

  // Microsoft, "MIN", "MAX", "LARGE", "SMALL", "MEDIAN", "RANK", "PERCENTILE" functions: the examples.
  test.each<Row>([
    ["=MIN(Data!A1:A8)", 0],
    ["=MAX(Data!A1:A8)", 27],
    ["=MAX(Data!A1:A8,30)", 30],
    ["=MAX(Data!A7:A8)", 0],
    ["=LARGE({3,4;5,2;3,4;5,6;4,7},3)", 5],
    ["=LARGE({3,4;5,2;3,4;5,6;4,7},7)", 4],
    ["=LARGE({1,2},3)", "#NUM!"],
    ["=SMALL({3,4,5,2,3,4,6,4,7},4)", 4],
    ["=SMALL({1,4,8,3,7,12,54,8,23},2)", 3],
    ["=MEDIAN(1,2,3,4,5)", 3],
    ["=MEDIAN(1,2,3,4,5,6)", 3.5],
    ["=PERCENTILE({1,3,2,4},0.3)", 1.9],
    ["=PERCENTILE.INC({1,2,3,4},1)", 4],
    ["=PERCENTILE({1,2},1.1)", "#NUM!"],
    ["=QUARTILE({1,2,4,7,8,9,10,12},1)", 3.5],
    ["=SUM(LARGE({5,1,9},{1,2}))", 14],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, numbers)).toBe(expected);
  });

  test("RANK counts from the largest, or with an order from the smallest", () => {
    const data = [[7], [3.5], [3.5], [1], [2]];
    expect(shown("=RANK(3.5,Data!A1:A5,1)", data)).toBe(3);
    expect(shown("=RANK(7,Data!A1:A5,1)", data)).toBe(5);
    expect(shown("=RANK.EQ(2,Data!A1:A5)", data)).toBe(4);
    expect(shown("=RANK(99,Data!A1:A5)", data)).toBe("#N/A");
  });
});

describe("spread", () => {
  // Microsoft, "STDEV.S", "STDEV.P", "VAR.S" and "VAR.P" functions: breaking strengths of ten tools.
  const strengths = [[1345], [1301], [1368], [1322], [1310], [1370], [1318], [1350], [1303], [1299]];

  test.each<[string, number]>([
    ["=STDEV.S(Data!A1:A10)", 27.46391572],
    ["=STDEV(Data!A1:A10)", 27.46391572],
    ["=STDEV.P(Data!A1:A10)", 26.05455814],
    ["=VAR.S(Data!A1:A10)", 754.2666667],
    ["=VAR.P(Data!A1:A10)", 678.84],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula, strengths)).toBeCloseTo(expected, 7);
  });

  test("needs two numbers for a sample", () => {
    expect(shown("=STDEV.S(1)")).toBe("#DIV/0!");
  });
});
