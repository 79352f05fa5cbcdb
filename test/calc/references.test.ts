import { Calculator } from "../../src/calc/Calculator";
import { CellError, type CellValue } from "../../src/cells/CellValue";
import { GridSource, type BookOptions } from "./gridSource";

type Grid = (CellValue | undefined)[][];

/** What a cell of the first sheet shows, an error by its code. */
function cellOf(
  grids: Record<string, Grid>,
  row: number,
  column: number,
  options: BookOptions = {},
): unknown {
  const source = new GridSource(grids, options);
  const value = new Calculator(source).value(source.sheets[0]!, row, column);
  return value instanceof CellError ? value.code : value;
}

describe("references", () => {
  const grids: Record<string, Grid> = {
    Report: [],
    Data: [
      [1, 10],
      [2, 20],
    ],
    "My 'own' sheet": [[100], [200]],
  };

  // Microsoft, "Create or change a cell reference" and "Overview of formulas" (3-D references).
  test.each([
    ["=Data!B2", 20],
    ["=data!b2", 20],
    ["=SUM(Data!$A$1:$B$2)", 33],
    ["=SUM(Data!B2:A1)", 33],
    ["=SUM(Data!A:A)", 3],
    ["=SUM(Data!2:2)", 22],
    ["=SUM(Data!A1:Data!B1)", 11],
    ["='My ''own'' sheet'!A2", 200],
    ["=SUM(Data:'My ''own'' sheet'!A1)", "#NAME?"],
    ["=SUM('Data:My ''own'' sheet'!A1)", 101],
    ["=SUM((Data!A1,Data!B2))", 21],
    ["=SUM(Data!A1:B2 Data!B1:B2)", 30],
    ["=Data!A1 Data!B2", "#NULL!"],
    ["=Gone!A1", "#REF!"],
    ["=SUM(Gone!A:A)", "#REF!"],
    ["=Gone!#REF!", "#REF!"],
    ["=#REF!+1", "#REF!"],
    ["=[1]Data!A1", "#REF!"],
    ["=Unknown", "#NAME?"],
    ["=FOO(1)", "#NAME?"],
    ["=SUM(", "#NAME?"],
    ["=SUM()", "#VALUE!"],
    ["=Data!XFD1048576", 0],
    ["=_xlfn._xlws.SORT({2;1})", 1],
  ])("%s gives %p", (formula, expected) => {
    expect(cellOf({ ...grids, Report: [[formula]] }, 0, 0)).toBe(expected);
  });

  test("an unknown function is named in the reason", () => {
    const value = new Calculator(new GridSource({ S: [["=1+foo(2)"]] })).value("S", 0, 0);
    expect(value).toEqual(new CellError("#NAME?", "unknown function FOO"));
  });

  test("a sheet that does not exist shows nothing", () => {
    expect(new Calculator(new GridSource({ S: [[1]] })).value("Other", 0, 0)).toBeNull();
  });

  // Microsoft, "Implicit intersection operator: @".
  test.each([
    [1, "=@Data!A1:A2", 2],
    [2, "=@Data!A1:A2", "#VALUE!"],
    [0, "=@Data!A1:B1", 1],
    [1, "=@Data!A1:B2", 2],
    [0, "=@{5,6}", 5],
    [1, "=_xlfn.SINGLE(Data!A1:A2)", 2],
  ])("row %p: %s gives %p", (row, formula, expected) => {
    const report: Grid = [[], [], []];
    report[row] = [formula];
    expect(cellOf({ ...grids, Report: report }, row, 0)).toBe(expected);
  });

  test("a formula that gives an array shows its first value and keeps the rest", () => {
    const calculator = new Calculator(
      new GridSource({
        S: [
          ["=B1:C2*2", 1, 2],
          ["=SUM(A1#)", 3, 4],
        ],
      }),
    );
    expect(calculator.value("S", 0, 0)).toBe(2);
    expect(calculator.array("S", 0, 0)).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(calculator.value("S", 1, 0)).toBe(20);
    expect(calculator.array("S", 1, 0)).toBeNull();
  });
});

describe("names", () => {
  // Microsoft, "Names in formulas": a sheet's own name goes before the workbook's; relative names move.
  const options: BookOptions = {
    names: [
      { name: "Rate", refersTo: "=Data!$A$1" },
      { name: "Rate", sheet: "Report", refersTo: "Data!$A$2" },
      { name: "Left", refersTo: "=Report!A1" },
      { name: "Here", refersTo: "=$A1" },
      { name: "Twice", refersTo: "=Rate*2" },
      { name: "Label", refersTo: '="text"' },
      { name: "Loop", refersTo: "=Loop+1" },
      { name: "Only", sheet: "Data", refersTo: "=Data!$A$3" },
    ],
  };
  const data: Grid = [[5], [7], [9], ["=Rate"]];

  test.each([
    ["=Rate", 7],
    ["=RATE+1", 8],
    ["=Twice", 14],
    ["=Data!A4", 5],
    ["=Data!Only", 9],
    ["=Only", "#NAME?"],
    ["=Label&1", "text1"],
    ["=Loop", "#NAME?"],
    ["=Here", 3],
    ["=LET(Rate,2,Rate*3)", 6],
    ["=LET(a,2,b,a+1,a*b)", 6],
  ])("%s gives %p", (formula, expected) => {
    expect(cellOf({ Report: [[], [3, formula]], Data: data }, 1, 1, options)).toBe(expected);
  });
});

describe("table columns", () => {
  // Microsoft, "Using structured references with Excel tables".
  const options: BookOptions = {
    tables: [
      {
        name: "Sales",
        sheet: "Report",
        block: { top: 1, left: 0, bottom: 4, right: 2 },
        columns: ["Amount", "Tax [%]", "Note #'s"],
        hasTotalsRow: true,
      },
    ],
  };

  function besideTable(formula: string, row = 0): unknown {
    const report: Grid = [
      [],
      ["Amount", "Tax [%]", "Note #'s"],
      [100, 0.1, "x"],
      [200, 0.2, "y"],
      ["=SUBTOTAL(109,[Amount])", null, "total"],
    ];
    report[row] = [...(report[row] ?? []), null, null, null].slice(0, 3).concat(formula);
    return cellOf({ Report: report }, row, 3, options);
  }

  test.each([
    ["=SUM(Sales[Amount])", 300],
    ["=sum(sales[amount])", 300],
    ["=SUM(Sales)", 300.3],
    ["=SUM(Sales[[Amount]:[Tax '[%']]])", 300.3],
    ["=SUM(Sales[Tax '[%']])", 0.30000000000000004],
    ["=Sales[[#Totals],[Amount]]", 300],
    ["=Sales[[#Headers],[Note '#''s]]", "Note #'s"],
    ["=COUNTA(Sales[#Headers])", 3],
    ["=ROWS(Sales[#All])", 4],
    ["=ROWS(Sales[#Data])", 2],
    ["=ROWS(Sales[[#Headers],[#Data],[Amount]])", 3],
    ["=ROWS(Sales[[#Data],[#Totals],[Amount]])", 3],
    ["=Sales[@Amount]", "#VALUE!"],
    ["=Sales[Gone]", "#REF!"],
    ["=Gone[Amount]", "#REF!"],
    ["=SUMIFS(Sales[Amount],Sales[Note '#''s],\"y\")", 200],
  ])("%s gives %p", (formula, expected) => {
    expect(besideTable(formula)).toBe(expected);
  });

  test.each([
    ["=Sales[@Amount]", 200],
    ["=Sales[[#This Row],[Amount]]*Sales[@[Tax '[%']]]", 40],
    ["=SUM(Sales[@[Amount]:[Tax '[%']]])", 200.2],
  ])("beside the second row %s gives %p", (formula, expected) => {
    expect(besideTable(formula, 3)).toBe(expected);
  });
});
