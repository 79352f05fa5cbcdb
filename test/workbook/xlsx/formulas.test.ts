import { typedFormula } from "../../../src/workbook/xlsx/read/typedFormula";
import { fileFormula } from "../../../src/workbook/xlsx/write/fileFormula";
import { freeSheetName, freeTableName } from "../../../src/workbook/placing/sheetNames";
import { renameReferences } from "../../../src/workbook/placing/sheetReferences";

// Forms on the right as Excel 16 stores them.
test.each([
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  [
    "=SUMIFS(Data[Amount],Data[Line],Data[@Line])",
    "SUMIFS(Data[Amount],Data[Line],Data[[#This Row],[Line]])",
  ],
  ["=Data[@[Net amount]]*2", "Data[[#This Row],[Net amount]]*2"],
  ['=IF(A1="XLOOKUP(","x",STDEV.S(B:B))', 'IF(A1="XLOOKUP(","x",_xlfn.STDEV.S(B:B))'],
])("%s is stored as %s and typed the same again", (typed, stored) => {
  expect(fileFormula(typed, null)).toBe(stored);
  expect(typedFormula(stored)).toBe(typed);
});

test("a reference to a column of its own row is stored with its table", () => {
  expect(fileFormula("=[@Amount]*2", "Data")).toBe("Data[[#This Row],[Amount]]*2");
});

test.each([
  ["=Plan!A1+'Plan'!B2", "='Plan (2)'!A1+'Plan (2)'!B2"],
  ["=SUM(plan!$A$1:$B$9)", "=SUM('Plan (2)'!$A$1:$B$9)"],
  ['="Plan!A1"&Planning!A1', '="Plan!A1"&Planning!A1'],
  ["='[1]Plan'!A1+[2]Plan!B1", "='[1]Plan'!A1+[2]Plan!B1"],
  ["=SUM('[1]First:Plan'!A1)", "=SUM('[1]First:Plan'!A1)"],
  ["=SUM(First:Plan!A1)", "=SUM('First:Plan (2)'!A1)"],
  ["=Plan!FO_RATE*Data[Plan]", "='Plan (2)'!FO_RATE*Data_2[Plan]"],
  ["=ROWS(data)+'It''s'!A1", "=ROWS(Data_2)+'Hers!'!A1"],
  ["=Data[[#Totals],[Data]]", "=Data_2[[#Totals],[Data]]"],
])("%s follows its sheets and tables: %s", (formula, expected) => {
  const renaming = {
    sheets: new Map([
      ["plan", "Plan (2)"],
      ["it's", "Hers!"],
    ]),
    tables: new Map([["data", "Data_2"]]),
  };
  expect(renameReferences(formula, renaming)).toBe(expected);
});

test("a free name counts up and stays within 31 characters", () => {
  const long = "x".repeat(31);
  const taken = new Set(["plan", "plan (2)", long]);
  expect(freeSheetName("Plan", taken)).toBe("Plan (3)");
  expect(freeSheetName("Other", taken)).toBe("Other");
  expect(freeSheetName(long, taken)).toBe(`${"x".repeat(27)} (2)`);
  expect(freeTableName("Data", new Set(["data", "data_2"]))).toBe("Data_3");
});
