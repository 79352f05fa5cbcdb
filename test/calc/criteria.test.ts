import { CellError, type CellValue } from "../../src/cells/CellValue";
import { Calculator } from "../../src/calc/Calculator";
import { GridSource, shown } from "./gridSource";

/** One column: row 1 is its header. */
function column(...values: CellValue[]): CellValue[][] {
  return [["Header"], ...values.map((value) => [value])];
}

/** Counted in a short range, which is read through, and in the whole column, which is indexed. */
function counts(criterion: string, values: readonly CellValue[]): unknown[] {
  const data = column(...values);
  const range = `Data!A2:A${values.length + 1}`;
  return [shown(`=COUNTIF(${range},${criterion})`, data), shown(`=COUNTIF(Data!A2:A60,${criterion})`, data)];
}

describe("criteria", () => {
  const fruit = ["apples", "oranges", "peaches", "apples", "Apples", "pear", "", null, 32, "app*"];

  // Microsoft, "COUNTIF function": its examples and remarks on wildcards, case and operators.
  test.each([
    ['"apples"', 3],
    ['"APPLES"', 3],
    ['"=apples"', 3],
    ['"p*"', 2],
    ['"?ear"', 1],
    ['"*es"', 5],
    ['"app~*"', 1],
    ['"*"', 8],
    ['"?*"', 7],
    ['"32"', 1],
    ['">31"', 1],
    ['"<=31"', 0],
    ['">apples"', 3],
  ])("%s counts %p of the fruit", (criterion, expected) => {
    expect(counts(criterion, fruit)).toEqual([expected, expected]);
  });

  // Microsoft, "SUMIFS function" and "COUNTIF": text that looks like a number meets the number and the other way.
  test.each([
    ["100", 3],
    ['"100"', 3],
    ['"0100"', 3],
    ['"=0100"', 3],
    ['"<>100"', 3],
    ['">99"', 1],
    ['"1*"', 1],
    ['"100%"', 1],
    ['"$100"', 3],
    ['"1e2"', 3],
  ])("%s meets numbers and texts that read as them: %p", (criterion, expected) => {
    const codes = [100, "100", "0100", "A100", 1, true];
    expect(counts(criterion, codes)[0]).toBe(expected);
  });

  test.each([
    ['"1/1/2024"', 2],
    ['"2024-01-01"', 2],
    ['">=2024-01-01"', 2],
    ['">"&DATE(2023,12,31)', 2],
    ['"<1/1/2024"', 1],
    ['"25%"', 1],
  ])("%s is read as a date or share: %p", (criterion, expected) => {
    // 45292 is 1 January 2024; a text that looks like a date equals it, but has no order.
    expect(counts(criterion, [45292, "1/1/2024", 45293, 0.25])[0]).toBe(expected);
  });

  // Exceljet, "Count cells that are blank / not blank" and Microsoft's COUNTBLANK remarks on "".
  test.each([
    ['""', [2, 2 + 55]],
    ['"="', [1, 1 + 55]],
    ['"<>"', [3, 3]],
    ['"<>x"', [3, 3 + 55]],
    ["Data!Z1", [1, 1]],
  ])("%s tells blank cells from empty texts", (criterion, expected) => {
    expect(counts(criterion, ["x", null, "", 0])).toEqual(expected);
  });

  test.each([
    ["TRUE", 1],
    ['"TRUE"', 1],
    ['"<>TRUE"', 3],
    ['"#N/A"', 1],
    ["NA()", 1],
    ['"<>#N/A"', 3],
  ])("%s asks for a logical value or an error: %p", (criterion, expected) => {
    expect(counts(criterion, [true, 1, new CellError("#N/A"), "x"])[0]).toBe(expected);
  });

  test("a number is met at 15 digits", () => {
    // As with the comparison operator: 0.1+0.2 equals 0.3.
    expect(counts('"=0.3"', [0.1 + 0.2, 0.3, 0.31])[0]).toBe(2);
  });
});

describe("the SUMIFS family", () => {
  // Microsoft, "SUMIFS function", first example: quantity, product, salesperson.
  const sales: CellValue[][] = [
    ["Quantity Sold", "Product", "Salesperson"],
    [5, "Apples", "Tom"],
    [4, "Apples", "Sarah"],
    [15, "Artichokes", "Tom"],
    [3, "Artichokes", "Sarah"],
    [22, "Bananas", "Tom"],
    [12, "Bananas", "Sarah"],
    [10, "Carrots", "Tom"],
    [33, "Carrots", "Sarah"],
  ];

  test.each([
    ['=SUMIFS(Data!A2:A9,Data!B2:B9,"=A*",Data!C2:C9,"Tom")', 20],
    ['=SUMIFS(Data!A2:A9,Data!B2:B9,"<>Bananas",Data!C2:C9,"Tom")', 30],
    ['=SUMIFS(Data!A:A,Data!B:B,"<>Bananas",Data!C:C,"Tom")', 30],
    ['=SUM(SUMIFS(Data!A2:A9,Data!B2:B9,{"Apples","Carrots"}))', 52],
    ['=COUNTIFS(Data!C2:C9,"Tom",Data!A2:A9,">9")', 3],
    ['=AVERAGEIFS(Data!A2:A9,Data!C2:C9,"Sarah")', 13],
    ['=AVERAGEIFS(Data!A2:A9,Data!C2:C9,"Nobody")', "#DIV/0!"],
    ['=MAXIFS(Data!A2:A9,Data!C2:C9,"Tom")', 22],
    ['=MINIFS(Data!A2:A9,Data!C2:C9,"Tom")', 5],
    ['=MINIFS(Data!A2:A9,Data!C2:C9,"Nobody")', 0],
    ['=SUMIFS(Data!A2:A9,Data!B2:B8,"Apples")', "#VALUE!"],
    ['=SUMIFS({1,2},Data!B2:B8,"Apples")', "#VALUE!"],
    ['=SUMIF(Data!B2:B9,"Apples",Data!A2)', 9],
    ['=SUMIF(Data!A2:A9,">20")', 55],
    ['=SUMIFS(Data!A2:A8,Data!C3:C9,"Tom")', 4 + 3 + 12],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, sales)).toBe(expected);
  });

  // Microsoft, "SUMIF function", example 1: commissions for property values over 160,000.
  test("SUMIF sums commissions by property value as documented", () => {
    const values: CellValue[][] = [
      [100_000, 7_000],
      [200_000, 14_000],
      [300_000, 21_000],
      [400_000, 28_000],
    ];
    expect(shown('=SUMIF(Data!A1:A4,">160000",Data!B1:B4)', values)).toBe(63_000);
    expect(shown('=SUMIF(Data!A1:A4,">160000")', values)).toBe(900_000);
    expect(shown("=SUMIF(Data!A1:A4,300000,Data!B1:B4)", values)).toBe(21_000);
  });

  test("sums along rows and over blocks", () => {
    const wide: CellValue[][] = [
      ["Jan", "Feb", "Jan"],
      [1, 2, 4],
      [8, 16, 32],
    ];
    expect(shown('=SUMIFS(Data!A2:C2,Data!A1:C1,"Jan")', wide)).toBe(5);
    expect(shown('=COUNTIF(Data!A1:C3,">3")', wide)).toBe(4);
  });

  test("sums below the last row of the criteria sheet where blanks meet the criterion", () => {
    // A blank is not "x": rows 1 to 3 of the values count, though the criteria sheet ends at row 1.
    const source = new GridSource({
      S: [['=SUMIFS(Data!A1:A9,Short!A1:A9,"<>x")', '=SUMIFS(Data!A:A,Short!A:A,"<>x")']],
      Data: [[1], [2], [4]],
      Short: [["x"]],
    });
    const calculator = new Calculator(source);
    expect(calculator.value("S", 0, 0)).toBe(6);
    expect(calculator.value("S", 0, 1)).toBe(6);
  });

  test("ignores text in the summed range and passes an error of a matching row on", () => {
    const mixed: CellValue[][] = [
      ["a", "7"],
      ["a", 1],
      ["b", new CellError("#N/A")],
    ];
    expect(shown('=SUMIFS(Data!B1:B3,Data!A1:A3,"a")', mixed)).toBe(1);
    expect(shown('=SUMIFS(Data!B1:B3,Data!A1:A3,"b")', mixed)).toBe("#N/A");
  });
});
