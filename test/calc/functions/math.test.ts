import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string | boolean];

describe("rounding", () => {
  // Microsoft's pages of ROUND, ROUNDUP, ROUNDDOWN, TRUNC, INT, MROUND, CEILING, FLOOR, EVEN and ODD: the examples.
  test.each<Row>([
    ["=ROUND(2.15,1)", 2.2],
    ["=ROUND(2.149,1)", 2.1],
    ["=ROUND(-1.475,2)", -1.48],
    ["=ROUND(21.5,-1)", 20],
    ["=ROUND(626.3,-3)", 1000],
    ["=ROUND(1.98,-1)", 0],
    ["=ROUND(-50.55,-2)", -100],
    ["=ROUNDUP(3.2,0)", 4],
    ["=ROUNDUP(76.9,0)", 77],
    ["=ROUNDUP(-3.14159,1)", -3.2],
    ["=ROUNDUP(31415.92654,-2)", 31500],
    ["=ROUNDDOWN(3.2,0)", 3],
    ["=ROUNDDOWN(-3.14159,1)", -3.1],
    ["=ROUNDDOWN(31415.92654,-2)", 31400],
    ["=TRUNC(8.9)", 8],
    ["=TRUNC(-8.9)", -8],
    ["=TRUNC(0.45)", 0],
    ["=INT(8.9)", 8],
    ["=INT(-8.9)", -9],
    ["=MROUND(10,3)", 9],
    ["=MROUND(-10,-3)", -9],
    ["=MROUND(1.3,0.2)", 1.4],
    ["=MROUND(5,-2)", "#NUM!"],
    ["=CEILING(2.5,1)", 3],
    ["=CEILING(-2.5,-2)", -4],
    ["=CEILING(-2.5,2)", -2],
    ["=CEILING(1.5,0.1)", 1.5],
    ["=CEILING(0.234,0.01)", 0.24],
    ["=FLOOR(3.7,2)", 2],
    ["=FLOOR(-2.5,-2)", -2],
    ["=FLOOR(2.5,-2)", "#NUM!"],
    ["=FLOOR(1.58,0.1)", 1.5],
    ["=FLOOR(0.234,0.01)", 0.23],
    ["=EVEN(1.5)", 2],
    ["=EVEN(3)", 4],
    ["=EVEN(2)", 2],
    ["=EVEN(-1)", -2],
    ["=ODD(1.5)", 3],
    ["=ODD(3)", 3],
    ["=ODD(2)", 3],
    ["=ODD(-1)", -1],
    ["=ODD(-2)", -3],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  // Halves on the decimal digits the user sees; a plain binary rounding gives 1, 2.67 and 8.34.
  test.each<Row>([
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(8.345,2)", 8.35],
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234567.885,2)", 1234567.89],
    ["=ROUND(-0.4,0)", 0],
    ["=ROUND(1E+20,2)", 1e20],
    ["=ROUND(5E-324,2)", 0],
  ])("%s rounds half away from zero: %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});

describe("arithmetic functions", () => {
  // Microsoft's pages of MOD, QUOTIENT, POWER, LOG, LOG10, SQRT, SIGN, ABS: the examples.
  test.each<Row>([
    ["=MOD(3,2)", 1],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,-2)", -1],
    ["=MOD(-3,-2)", -1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=QUOTIENT(-10,3)", -3],
    ["=POWER(5,2)", 25],
    ["=LOG(10)", 1],
    ["=LOG(8,2)", 3],
    ["=LOG(0)", "#NUM!"],
    ["=LOG10(100000)", 5],
    ["=SQRT(16)", 4],
    ["=SQRT(-16)", "#NUM!"],
    ["=SIGN(-0.00001)", -1],
    ["=ABS(-4)", 4],
    ["=LN(EXP(3))", 3],
    ["=PI()", Math.PI],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  test("LOG takes any base to the digits documented", () => {
    expect(shown("=LOG(86,2.7182818)")).toBeCloseTo(4.4543473, 7);
    expect(shown("=POWER(98.6,3.2)")).toBeCloseTo(2401077.2220695, 5);
  });
});

describe("sums", () => {
  const data = [
    [-5, 15, 30],
    ["5", true, null],
  ];

  // Microsoft, "SUM function": text and logical values count when typed in, not when in cells.
  test.each<Row>([
    ["=SUM(3,2)", 5],
    ['=SUM("5",15,TRUE)', 21],
    ["=SUM(Data!A1:C1)", 40],
    ["=SUM(Data!A2:C2,2)", 2],
    ["=SUM(Data!A2)", 0],
    ['=SUM("x")', "#VALUE!"],
    ["=SUM((Data!A1,Data!C1))", 25],
    ["=SUM(1/0,#N/A)", "#DIV/0!"],
    ["=SUM(,1)", 1],
    ["=PRODUCT(Data!A1:C1)", -2250],
    ["=PRODUCT(Data!A1:C1,2)", -4500],
    ["=SUMSQ(3,4)", 25],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, data)).toBe(expected);
  });

  // Microsoft, "SUMPRODUCT function": text and blanks count as 0, sizes must agree; booleans need arithmetic.
  test.each<Row>([
    ["=SUMPRODUCT({3,4;8,6;1,9},{2,7;6,7;5,3})", 156],
    ["=SUMPRODUCT({1,2},{1,2,3})", "#VALUE!"],
    ['=SUMPRODUCT({1,"x",3},{1,1,1})', 4],
    ["=SUMPRODUCT(Data!A1:A3>1)", 0],
    ["=SUMPRODUCT(--(Data!A1:A3>1))", 2],
    ['=SUMPRODUCT((Data!B1:B3="a")*Data!A1:A3)', 6],
    ['=SUMPRODUCT(EXACT(Data!B1:B3,"a")*Data!A1:A3)', 2],
    ['=SUMPRODUCT((Data!B:B="a")*(Data!A:A>2))', 1],
    ["=SUMPRODUCT(Data!A1:A3*Data!C1:C3)", "#VALUE!"],
    ["=SUMPRODUCT(Data!A1:A3,Data!C1:C3)", 2],
    ['=SUMPRODUCT(--(Data!A1:A5=""))', 2],
  ])("%s gives %p", (formula, expected) => {
    expect(
      shown(formula, [
        [2, "a", 1],
        [1, "b", "x"],
        [4, "A", null],
      ]),
    ).toBe(expected);
  });

  test("SUBTOTAL leaves other subtotals out", () => {
    // Microsoft, "SUBTOTAL function": nested subtotals are ignored to avoid double counting.
    const nested = [[120], [10], ["=SUBTOTAL(9,A1:A2)"], [150], [23], ["=SUBTOTAL(9,A1:A5)"]];
    expect(shown("=SUBTOTAL(9,Data!A1:A6)", nested)).toBe(303);
    expect(shown("=SUBTOTAL(1,Data!A1:A6)", nested)).toBe(75.75);
    expect(shown("=SUBTOTAL(103,Data!A1:A6)", nested)).toBe(4);
    expect(shown("=SUBTOTAL(12,Data!A1:A6)", nested)).toBe("#VALUE!");
  });
});
