import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string | boolean];

const parts: CellValue[][] = [
  ["Axles", "Bearings", "Bolts"],
  [4, 4, 9],
  [5, 7, 10],
  [6, 8, 11],
];

describe("MATCH and INDEX", () => {
  // Microsoft, "MATCH function": counts of bananas, oranges, apples, pears.
  const counts = [
    ["Bananas", 25],
    ["Oranges", 38],
    ["Apples", 40],
    ["Pears", 41],
  ];

  test.each<Row>([
    ["=MATCH(39,Data!B1:B4,1)", 2],
    ["=MATCH(41,Data!B1:B4,0)", 4],
    ["=MATCH(40,Data!B1:B4,-1)", "#N/A"],
    ["=MATCH(39,Data!B1:B4)", 2],
    ["=MATCH(10,Data!B1:B4,1)", "#N/A"],
    ['=MATCH("apples",Data!A1:A4,0)', 3],
    ['=MATCH("*rs",Data!A1:A4,0)', 4],
    ['=MATCH("25",Data!B1:B4,0)', "#N/A"],
    ['=MATCH("Pears",Data!A:A,0)', 4],
    ["=MATCH(6,{9,7,5},-1)", 2],
    ["=MATCH(1,Data!A1:B4,0)", "#N/A"],
    ["=SUM(MATCH({25,41},Data!B1:B4,0))", 5],
    ["=MATCH(NA(),Data!B1:B4,0)", "#N/A"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, counts)).toBe(expected);
  });

  test("MATCH steps down a descending range as documented", () => {
    expect(shown("=MATCH(39,Data!A1:A4,-1)", [[41], [40], [38], [25]])).toBe(2);
  });

  // Microsoft, "INDEX function": array form and reference form.
  test.each<Row>([
    ["=INDEX(Data!A1:B2,2,2)", "Pears"],
    ["=INDEX(Data!A1:B2,2,1)", "Bananas"],
    ["=INDEX({1,2;3,4},0,2)", 2],
    ["=SUM(INDEX({1,2;3,4},0,2))", 6],
    ["=SUM(INDEX({1,2;3,4},2,0))", 7],
    ["=INDEX({5,6,7},3)", 7],
    ["=INDEX({5;6;7},3)", 7],
    ["=INDEX({5;6;7},4)", "#REF!"],
    ["=INDEX(NA(),0,2)", "#N/A"],
    ["=SUM(Data!C1:INDEX(Data!C1:C3,2))", 3],
    ["=ISREF(INDEX(Data!A1:B2,1,1))", true],
    ["=INDEX((Data!A1:A2,Data!B1:B2),2,1,2)", "Pears"],
  ])("%s gives %p", (formula, expected) => {
    expect(
      shown(formula, [
        ["Apples", "Lemons", 1],
        ["Bananas", "Pears", 2],
        [null, null, 4],
      ]),
    ).toBe(expected);
  });
});

describe("lookups in tables", () => {
  // Microsoft, "HLOOKUP function": the examples on axles, bearings and bolts.
  test.each<Row>([
    ['=HLOOKUP("Axles",Data!A1:C4,2,TRUE)', 4],
    ['=HLOOKUP("Bearings",Data!A1:C4,3,FALSE)', 7],
    ['=HLOOKUP("B",Data!A1:C4,3,TRUE)', 5],
    ['=HLOOKUP("Bolts",Data!A1:C4,4)', 11],
    ['=HLOOKUP(3,{1,2,3;"a","b","c";"d","e","f"},2,TRUE)', "c"],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula, parts)).toBe(expected);
  });

  // Microsoft, "VLOOKUP function" and "LOOKUP function": densities and temperatures, frequencies and colours.
  const densities: CellValue[][] = [
    [0.457, 3.55, 500],
    [0.525, 3.25, 400],
    [0.616, 2.93, 300],
    [0.675, 2.75, 250],
    [0.746, 2.57, 200],
    [0.835, 2.38, 150],
    [0.946, 2.17, 100],
    [1.09, 1.95, 50],
    [1.29, 1.71, 0],
  ];
  test.each<Row>([
    ["=VLOOKUP(1,Data!A1:C9,2)", 2.17],
    ["=VLOOKUP(1,Data!A1:C9,3,TRUE)", 100],
    ["=VLOOKUP(0.7,Data!A1:C9,3,FALSE)", "#N/A"],
    ["=VLOOKUP(0.1,Data!A1:C9,2,TRUE)", "#N/A"],
    ["=VLOOKUP(2,Data!A1:C9,2,TRUE)", 1.71],
    ["=VLOOKUP(1,Data!A1:C9,4)", "#REF!"],
    ["=VLOOKUP(1,Data!A1:C9,0)", "#VALUE!"],
    ["=VLOOKUP(0.525,Data!A1:C9,2,)", 3.25],
    ['=VLOOKUP("a",CHOOSE({1,2},{"b";"a"},{1;2}),2,FALSE)', 2],
    ["=LOOKUP(0.7,Data!A1:A9,Data!C1:C9)", 250],
    ['=LOOKUP("C",{"a","b","c","d";1,2,3,4})', 3],
    ['=LOOKUP("bump",{"a",1;"b",2;"c",3})', 2],
    ["=LOOKUP(0,Data!A1:A9,Data!C1:C9)", "#N/A"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, densities)).toBe(expected);
  });
});

describe("XLOOKUP and XMATCH", () => {
  // Microsoft, "XLOOKUP function": match and search modes; examples 2 to 5 use such lists.
  const rates: CellValue[][] = [
    [10, "a", 1],
    [20, "b", 2],
    [20, "B", 3],
    [30, "c*", 4],
    [null, "x", 5],
  ];
  test.each<Row>([
    ["=XLOOKUP(20,Data!A1:A5,Data!C1:C5)", 2],
    ["=XLOOKUP(20,Data!A1:A5,Data!C1:C5,,0,-1)", 3],
    ["=XLOOKUP(25,Data!A1:A5,Data!C1:C5)", "#N/A"],
    ['=XLOOKUP(25,Data!A1:A5,Data!C1:C5,"none")', "none"],
    ["=XLOOKUP(25,Data!A1:A5,Data!C1:C5,0,-1)", 2],
    ["=XLOOKUP(25,Data!A1:A5,Data!C1:C5,0,1)", 4],
    ['=XLOOKUP("c*",Data!B1:B5,Data!C1:C5)', 4],
    ['=XLOOKUP("?",Data!B1:B5,Data!C1:C5,,2)', 1],
    ['=XLOOKUP("*~*",Data!B1:B5,Data!C1:C5,,2)', 4],
    ["=SUM(XLOOKUP(20,Data!A1:A5,Data!A1:C5))", 22],
    ["=XLOOKUP(20,Data!A1:A5,Data!C1:C4)", "#VALUE!"],
    ["=XLOOKUP(2,{1,2,3},{4,5,6;7,8,9})", 5],
    ["=XMATCH(30,Data!A1:A5)", 4],
    ["=XMATCH(15,Data!A1:A5,1)", 2],
    ["=XMATCH(15,Data!A1:A5,7)", "#VALUE!"],
    ["=_xlfn.XLOOKUP(10,Data!A:A,Data!C:C)", 1],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, rates)).toBe(expected);
  });
});

describe("positions", () => {
  // Microsoft, "ADDRESS", "ROW", "COLUMNS", "HYPERLINK" functions: the examples.
  test.each<Row>([
    ["=ADDRESS(2,3)", "$C$2"],
    ["=ADDRESS(2,3,2)", "C$2"],
    ["=ADDRESS(2,3,2,FALSE)", "R2C[3]"],
    ['=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
    ["=ROW()", 1],
    ["=ROW(Data!C10)", 10],
    ["=SUM(ROW(Data!A1:A4))", 10],
    ["=COLUMN(Data!D10)", 4],
    ["=ROWS(Data!C1:E4)", 4],
    ["=COLUMNS(Data!C1:E4)", 3],
    ["=COLUMNS({1,2,3;4,5,6})", 3],
    ["=ROWS(Data!A:A)", 1048576],
    ['=HYPERLINK("https://example.com","Go")', "Go"],
    ['=HYPERLINK("#Data!A1")', "#Data!A1"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});

describe("arrays reshaped", () => {
  // Microsoft, "UNIQUE", "SORT", "FILTER", "SEQUENCE", "TRANSPOSE" functions.
  const list: CellValue[][] = [
    ["b", 2],
    ["A", 1],
    ["a", 3],
    [null, null],
    [new CellError("#N/A"), 9],
  ];
  test.each<Row>([
    ['=TEXTJOIN(",",TRUE,UNIQUE(Data!A1:A3))', "b,A"],
    ['=TEXTJOIN(",",TRUE,UNIQUE(Data!A1:A3,FALSE,TRUE))', "b"],
    ['=TEXTJOIN(",",TRUE,SORT(Data!B1:B3))', "1,2,3"],
    ['=TEXTJOIN(",",TRUE,SORT(Data!A1:B3,2,-1))', "a,3,b,2,A,1"],
    ["=SUM(FILTER(Data!B1:B3,Data!B1:B3>1))", 5],
    ["=FILTER(Data!B1:B3,Data!B1:B3>9)", "#CALC!"],
    ['=FILTER(Data!B1:B3,Data!B1:B3>9,"none")', "none"],
    ['=TEXTJOIN(",",TRUE,SEQUENCE(2,2,5,10))', "5,15,25,35"],
    ['=TEXTJOIN(",",TRUE,TRANSPOSE({1,2;3,4}))', "1,3,2,4"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, list)).toBe(expected);
  });
});
