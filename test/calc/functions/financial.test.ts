import type { CellValue } from "../../../src/cells/CellValue";
import { shown } from "../gridSource";

type Row = [formula: string, expected: number];
type Grid = (CellValue | undefined)[][];

describe("annuities", () => {
  // Microsoft's pages of PMT, PV, FV, NPER, RATE and SLN: the examples, at the cents or digits they show.
  test.each<[...Row, digits: number]>([
    ["=PMT(8%/12,10,10000)", -1037.03, 2],
    ["=PMT(8%/12,10,10000,0,1)", -1030.16, 2],
    ["=PMT(6%/12,18*12,0,50000)", -129.08, 2],
    ["=PV(0.08/12,12*20,500,,0)", -59777.15, 2],
    ["=FV(0.06/12,10,-200,-500,1)", 2581.4, 2],
    ["=FV(0.12/12,12,-1000)", 12682.5, 2],
    ["=FV(0.11/12,35,-2000,,1)", 82846.25, 2],
    ["=FV(0.06/12,12,-100,-1000,1)", 2301.4, 2],
    ["=NPER(12%/12,-100,-1000,10000,1)", 59.6738657, 7],
    ["=NPER(12%/12,-100,-1000,10000)", 60.0821229, 7],
    ["=NPER(12%/12,-100,-1000)", -9.57859404, 8],
    ["=RATE(4*12,-200,8000)", 0.0077, 4],
    ["=RATE(4*12,-200,8000)*12", 0.0924, 4],
    ["=SLN(30000,7500,10)", 2250, 10],
  ])("%s gives %p", (formula, expected, digits) => {
    expect(shown(formula)).toBeCloseTo(expected, digits);
  });

  // Without interest the payments simply add up.
  test.each<Row>([
    ["=PMT(0,4,100)", -25],
    ["=PV(0,4,-25)", 100],
    ["=FV(0,4,-25,-10)", 110],
    ["=NPER(0,-25,100)", 4],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  test.each([
    ["=PMT(0.1,0,100)", "#NUM!"],
    ["=SLN(1,0,0)", "#DIV/0!"],
    ["=NPER(0,0,100)", "#NUM!"],
    ["=RATE(10,100,100)", "#NUM!"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});

describe("cash flows", () => {
  const business: Grid = [[-70000], [12000], [15000], [18000], [21000], [26000]];
  const store: Grid = [[0.08], [-40000], [8000], [9200], [10000], [12000], [14500]];
  const dated: Grid = [
    [-10000, 39448],
    [2750, 39508],
    [4250, 39751],
    [3250, 39859],
    [2750, 39904],
  ];

  // Microsoft's pages of NPV, IRR, XNPV and XIRR: the examples.
  test.each<[string, Grid, number, number]>([
    ["=NPV(0.1,-10000,3000,4200,6800)", [], 1188.44, 2],
    ["=NPV(Data!A1,Data!A3:A7)+Data!A2", store, 1922.06, 2],
    ["=NPV(Data!A1,Data!A3:A7,-9000)+Data!A2", store, -3749.47, 2],
    ["=IRR(Data!A1:A5)", business, -0.021, 3],
    ["=IRR(Data!A1:A6)", business, 0.087, 3],
    ["=IRR(Data!A1:A3,-10%)", business, -0.444, 3],
    ["=XNPV(0.09,Data!A1:A5,Data!B1:B5)", dated, 2086.647602, 6],
    ["=XIRR(Data!A1:A5,Data!B1:B5,0.1)", dated, 0.373362535, 8],
  ])("%s gives %p as documented", (formula, data, expected, digits) => {
    expect(shown(formula, data)).toBeCloseTo(expected, digits);
  });

  // Identity: discounted at their return, flows are worth nothing.
  test.each(["{-100;230;-132}", "{-1000;1;1;1;1;3000}", "{500;-400;-300}", "{-1;0;0;0;0;0;0;0;0;0;100000}"])(
    "the flows %s are worth 0 at their IRR",
    (flows) => {
      expect(shown(`=ROUND(NPV(IRR(${flows}),${flows}),6)`)).toBe(0);
    },
  );

  test.each([
    ["=IRR({1;2;3})", "#NUM!"],
    ["=NPV(-1,5)", "#DIV/0!"],
    ["=XIRR({-1;2},{5;4})", "#NUM!"],
    ["=XNPV(0.1,{-1;2},{5})", "#NUM!"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});
