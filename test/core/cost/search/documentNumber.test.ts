import { documentNumber } from "../../../../src/core/cost/search/documentNumber";

test.each([
  ["INV-100535", "INV", "100535", "100535"],
  ["inv 1O0535", "INV", "100535", "100535"],
  ["INV-0100535", "INV", "0100535", "100535"],
  ["100535", "", "100535", "100535"],
  ["INVOICE 2026/07", "INVOICE", "202607", "202607"],
  ["A-12l4b", "A", "1214B", "1214B"],
  ["O42", "", "042", "42"],
  ["000", "", "000", "0"],
  ["rent march", "", "RENTMARCH", "RENTMARCH"],
  [" - ", "", "", ""],
  ["", "", "", ""],
])("reads %j", (text, series, core, bare) => {
  expect(documentNumber(text)).toEqual({ series, core, bare });
});

test("gives a number that needs nothing done the same reading in other case", () => {
  for (const text of ["PO-77", "INVO-12", "X9", "INVL7", "AB100"]) {
    expect(documentNumber(` ${text}`)).toEqual(documentNumber(text));
  }
});
