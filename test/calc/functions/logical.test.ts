import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string | boolean];

describe("conditions", () => {
  // Microsoft's pages of IF, IFS, SWITCH, CHOOSE, IFERROR and IFNA; only the branch taken is calculated.
  test.each<Row>([
    ['=IF(2>1,"yes",1/0)', "yes"],
    ["=IF(1>2,5)", false],
    ["=IF(1>2,5,)", 0],
    ["=IF(TRUE,)", 0],
    ['=IF("x",1,2)', "#VALUE!"],
    ['=IF("true",1,2)', 1],
    ["=IF(NA(),1,2)", "#N/A"],
    ["=SUM(IF({1,0,1},{5,6,7},0))", 12],
    ["=SUM(IF(Data!A1:A3>1,Data!A1:A3))", 5],
    ['=IFS(1>2,"a",TRUE,"b")', "b"],
    ["=IFS(FALSE,1)", "#N/A"],
    ['=SWITCH(2,1,"Sunday",2,"Monday","none")', "Monday"],
    ['=SWITCH(9,1,"Sunday","none")', "none"],
    ["=SWITCH(9,1,2)", "#N/A"],
    ['=CHOOSE(2,"1st","2nd","3rd")', "2nd"],
    ["=SUM(CHOOSE(2,Data!A1:A2,Data!A2:A3))", 5],
    ["=CHOOSE(0,1)", "#VALUE!"],
    ["=CHOOSE(1,7,1/0)", 7],
    ["=IFERROR(1/0,5)", 5],
    ["=IFERROR(Data!Z9,5)", 0],
    ["=SUM(IFERROR(1/{1,0,2},0))", 1.5],
    ["=IFNA(1/0,5)", "#DIV/0!"],
    ["=IFNA(NA(),5)", 5],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, [[1], [2], [3]])).toBe(expected);
  });

  // Microsoft, "AND", "OR", "XOR" functions: text and blanks in ranges are ignored; nothing logical is #VALUE!.
  const mixed: CellValue[][] = [
    [true, "x"],
    [false, null],
    [1, new CellError("#REF!")],
  ];
  test.each<Row>([
    ["=AND(TRUE,1)", true],
    ["=AND(Data!A1:A3)", false],
    ["=OR(Data!A1:A3)", true],
    ["=XOR(Data!A1:A3)", false],
    ["=XOR(TRUE,TRUE,TRUE)", true],
    ["=AND(Data!B1:B2)", "#VALUE!"],
    ["=OR(Data!B1:B3)", "#REF!"],
    ['=AND("x")', "#VALUE!"],
    ["=NOT(0)", true],
    ["=TRUE()", true],
    ["=FALSE()", false],
    ["=NA()", "#N/A"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, mixed)).toBe(expected);
  });
});

describe("kinds of value", () => {
  const values: CellValue[][] = [[null, "", 5, "t", true, new CellError("#N/A"), new CellError("#REF!")]];
  // Microsoft, "IS functions".
  test.each<Row>([
    ["=ISBLANK(Data!A1)", true],
    ["=ISBLANK(Data!B1)", false],
    ["=ISNUMBER(Data!C1)", true],
    ['=ISNUMBER("5")', false],
    ["=ISTEXT(Data!B1)", true],
    ["=ISNONTEXT(Data!A1)", true],
    ["=ISLOGICAL(Data!E1)", true],
    ["=ISERROR(Data!F1)", true],
    ["=ISERR(Data!F1)", false],
    ["=ISERR(Data!G1)", true],
    ["=ISNA(Data!F1)", true],
    ["=ISEVEN(2.5)", true],
    ["=ISODD(-1)", true],
    ['=ISEVEN("x")', "#VALUE!"],
    ["=ISREF(Data!A1)", true],
    ["=ISREF(5)", false],
    ["=SUM(--ISNUMBER(Data!A1:G1))", 1],
    ["=ERROR.TYPE(Data!F1)", 7],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, values)).toBe(expected);
  });
});
