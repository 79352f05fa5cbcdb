import { shown } from "./gridSource";

type Row = [formula: string, expected: number | string | boolean];

describe("operators", () => {
  // Microsoft, "Calculation operators and precedence in Excel": the order of operations and its examples.
  test.each<Row>([
    ["=5+2*3", 11],
    ["=(5+2)*3", 21],
    ["=-2^2", 4],
    ["=1-2^2", -3],
    ["=2^3^2", 64],
    ["=10/4%", 250],
    ['="North"&"wind"', "Northwind"],
    ['=1&2+3&"x"', "15x"],
    ["=--3", 3],
    ["=5=2+3", true],
  ])("%s follows the documented precedence", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  // Microsoft, "How to correct a #NUM! / #DIV/0! error"; POWER: 0^0 is #NUM!.
  test.each<Row>([
    ["=1/0", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=0^-1", "#DIV/0!"],
    ["=(-8)^0.5", "#NUM!"],
    ["=10^400", "#NUM!"],
    ["=1E+308*10", "#NUM!"],
    ['="abc"+1', "#VALUE!"],
    ["=#N/A+1", "#N/A"],
    ["=1/0+#N/A", "#DIV/0!"],
  ])("%s shows the error", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  // Microsoft, "Data type conversions in formulas"; "VALUE function" for the forms a text number may have.
  test.each<Row>([
    ['="1"+"2"', 3],
    ['="$4.00"+1', 5],
    ['="1,234"*1', 1234],
    ['=" 5 "*1', 5],
    ['="5%"*100', 5],
    ['="(5)"*1', -5],
    ['="6/1/2001"-"5/1/2001"', 31],
    ['="2024-01-31"+1', 45323],
    ["=TRUE+1", 2],
    ['="A"&TRUE', "ATRUE"],
    ["=Data!Z9+1", 1],
    ['=Data!Z9&"x"', "x"],
    ["=Data!Z9", 0],
    ['=""+1', "#VALUE!"],
    ['="1-2"+0', "#VALUE!"],
  ])("%s converts its operands", (formula, expected) => {
    expect(shown(formula, [[1]])).toBe(expected);
  });

  test("reads a date without a year in the year of today", () => {
    // 2 January 2024 is serial 45293 (Excel: =DATE(2024,1,2)).
    expect(shown('="1-2"+0', [], { today: 45400 })).toBe(45293);
  });

  // Microsoft, "Sort data in a range or table": numbers, then text without regard to case, then FALSE and TRUE.
  test.each<Row>([
    ['="a"="A"', true],
    ['="a"<"B"', true],
    ['="B">"a"', true],
    ['=99999<"1"', true],
    ['="zz"<FALSE', true],
    ["=TRUE>FALSE", true],
    ['="1"=1', false],
    ["=Data!Z9=0", true],
    ['=Data!Z9=""', true],
    ["=Data!Z9=FALSE", true],
    ['="résumé"="resume"', false],
    ["=1<>2", true],
  ])("%s compares as the sort order says", (formula, expected) => {
    expect(shown(formula, [[1]])).toBe(expected);
  });

  // Measured in Excel: Stack Overflow 53337274 and the newsgroup answer of J. W. Lewis on =52.8-8.8*6
  // ("the final operation calculates the difference between two numbers that agree to 15 decimal digits").
  test.each<Row>([
    ["=0.5-0.4-0.1", 0],
    ["=(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=52.8-8.8*6", 0],
    ["=0=0.5-0.4-0.1", false],
    ["=0.1+0.2=0.3", true],
    ["=(43.1-43.2)+1", 0.8999999999999986],
    ["=1.1+-1.1", 0],
    ["=1000000.01-1000000", 0.010000000009313226],
  ])("%s cancels as Excel's last operation does", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  test("adds thousands of terms in one formula", () => {
    expect(shown(`=${Array.from({ length: 4000 }, () => "1").join("+")}`)).toBe(4000);
  });
});

describe("array operands", () => {
  // Microsoft, "Guidelines and examples of array formulas": a single row or column is stretched, gaps are #N/A.
  test.each<Row>([
    ["=SUM({1,2,3}*{10;20})", 180],
    ["=SUM({1,2,3}+1)", 9],
    ["=SUM(--({1,2,3}>1))", 2],
    ["=SUM({1,2}+{1,2,3})", "#N/A"],
    ["=INDEX({1,2}+{1,2,3},1,2)", 4],
    ['=CONCAT({"a","b"}&{1;2})', "a1b1a2b2"],
    ["=SUM({1,2,3}^2)", 14],
    ["=SUM(1/{1,0})", "#DIV/0!"],
    ["=SUM(Data!A1:A3*Data!B1:B3)", 3 * 4 + 5],
    ["=SUM(-Data!A1:A2)", -4],
    ['=SUM((Data!A1:A3&"")="3")', 0],
    ['=SUM(--((Data!A1:A3&"")="3"))', 1],
  ])("%s is taken element by element", (formula, expected) => {
    expect(
      shown(formula, [
        [3, 4],
        [1, 5],
        [null, true],
      ]),
    ).toBe(expected);
  });
});
