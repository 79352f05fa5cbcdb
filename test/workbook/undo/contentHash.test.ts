import fc from "fast-check";
import { canonicalFormula } from "../../../src/workbook/undo/canonicalFormula";
import { contentHash } from "../../../src/workbook/undo/contentHash";

const hashOf = (cell: unknown): string => contentHash([[cell]]);

test.each([
  ["quotes around a sheet's name that it can do without", "='Variance'!B1/2", "=Variance!B1/2"],
  ["spaces", "=SUM( A1 , B2 ) + 1", "=SUM(A1,B2)+1"],
  ["a line break between tokens", "=A1\n+B1", "=A1+B1"],
  ["the case of functions and columns", "=sum(a1:b2)", "=SUM(A1:B2)"],
  ["prefixes of newer functions", "=_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
  ["two prefixes at once", "=_xlfn._xlws.FILTER(A:A,B:B)", "=FILTER(A:A,B:B)"],
  ["custom functions as files name them", "=_xldudf_FINOPS_VARIANCE(A1,B1)", "=FINOPS.VARIANCE(A1,B1)"],
  ["marks of implicit intersection", "=@INDEX(A:A,1)", "=INDEX(A:A,1)"],
  ["spaces and case in a plain formula", "=round(Sum($E1:F$1), FO_DIGITS)", "=ROUND(SUM($E1:F$1),FO_DIGITS)"],
  ["zeros before a number", "=007+A1", "=7+A1"],
  ["an exponent", "=A1*1E3", "=A1*1000"],
  ["needless digits", "=A1*1.50", "=A1*1.5"],
  ["ways to name this row", "=T[[#This Row],[Amount]]", "=[@Amount]"],
  ["an apostrophe before a text", "'0100", "0100"],
  ["line ends", "a\r\nb", "a\nb"],
  ["the sixteenth digit", 0.1 + 0.2, 0.3],
])("is the same whatever Excel does with %s", (_, one, other) => {
  expect(hashOf(one)).toBe(hashOf(other));
});

test.each([
  ["spaces in a text", '="a b"', '="ab"'],
  ["case in a text", '="A"', '="a"'],
  ["quotes in a text", `="'a'"`, '="a"'],
  ["another sheet", "=A!B1", "=B!B1"],
  ["a fixed reference", "=$A1", "=A1"],
  ["another function", "=SUM(A1)", "=MAX(A1)"],
  ["a number and the text of it", 1, "1"],
  ["truth and the text of it", true, "TRUE"],
  ["a formula and its figure", "=1+1", 2],
  ["a cent in a million", 1_000_000.01, 1_000_000.02],
  ["zero and a blank", 0, ""],
])("tells %s apart", (_, one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});

test("tells where in a row a value stands", () => {
  expect(contentHash([["a", ""]])).not.toBe(contentHash([["", "a"]]));
  expect(contentHash([["ab", "c"]])).not.toBe(contentHash([["a", "bc"]]));
});

test("any text has one form, which is its own form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const canonical = canonicalFormula(`=${text}`);
      expect(canonicalFormula(canonical)).toBe(canonical);
    }),
  );
});
