import { formulaFromFile } from "../../../src/workbench/file/read/formulaNames";
import { calculatesArrays } from "../../../src/workbench/file/write/calculatesArrays";
import { savedFormula } from "../../../src/workbench/file/write/savedFormula";

// Spellings as Excel saves them: ECMA-376 part 1, 18.17; MS-XLSX 2.2.2 for _xlfn, _xlws and _xlpm.
test.each([
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=XLOOKUP(1,A1:A2,B1:B2)", "_xlfn.XLOOKUP(1,A1:A2,B1:B2)"],
  ["=SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
  ["=SUM(D1#)", "SUM(_xlfn.ANCHORARRAY(D1))"],
  ["=@A1:A3+1", "_xlfn.SINGLE(A1:A3)+1"],
  ["=FINOPS.VARIANCE(A1:A9,B1:B9)", "_xldudf_FINOPS_VARIANCE(A1:A9,B1:B9)"],
  ["=LET(x,2,y,x+1,x*y*z)", "_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y*z)"],
  ["=LAMBDA(a,a+1)(2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1)(2)"],
  ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ['="FILTER( and D1#"', '"FILTER( and D1#"'],
])("%s stands in a file as %s", (typed, saved) => {
  expect(savedFormula(typed, null)).toBe(saved);
  expect(formulaFromFile(saved)).toBe(typed);
});

test("a column of the formula's own row is named with its table", () => {
  expect(savedFormula("=[@Amount]*2", "Ledger")).toBe("Ledger[[#This Row],[Amount]]*2");
  expect(formulaFromFile("Ledger[[#This Row],[Amount]]*2")).toBe("=Ledger[@Amount]*2");
});

test("a function that we do not know keeps its prefix", () => {
  expect(formulaFromFile("_xlfn.NEWEST(A1)")).toBe("=_xlfn.NEWEST(A1)");
  expect(savedFormula("=_xlfn.NEWEST(A1)", null)).toBe("_xlfn.NEWEST(A1)");
});

test.each([
  ["=SUM(A1:A3)", false],
  ["=SUMIFS(A:A,B:B,C1)", false],
  ["=SUMPRODUCT((A1:A3>2)*A1:A3)", false],
  ["=INDEX(A1:A9,MATCH(C1,B1:B9,0))", false],
  ["=SUM(A1#)", false],
  ["=Ledger[@Amount]*2", false],
  ["=FO_NAME+1", false],
  ["=@A1:A3*2", false],
  ["=A1:A3", true],
  ["=A1:A3*2", true],
  ["=SUM((A1:A3>2)*A1:A3)", true],
  ["=SUMIFS(A:A,B:B,C1:C3)", true],
  ["=LEN(A1:A3)", true],
  ["=Ledger[Amount]*2", true],
  ["=UNIQUE(A1:A9)", true],
  ["=A1#", true],
  ["=FINOPS.VARIANCE(A1,B1)", true],
])("%s is marked as a formula of arrays: %s", (formula, expected) => {
  expect(calculatesArrays(formula)).toBe(expected);
});
