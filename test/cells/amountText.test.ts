import { amountFromText, isPointUnclear } from "../../src/cells/amountText";

// Spellings met in the exports of cities, ledgers and spreadsheets; the values are what their readers mean.
test.each([
  ["1,234.50", ".", 1234.5],
  ["1.234,50", ",", 1234.5],
  [" (3,420)", ".", -3420],
  [" 156,432 ", ".", 156432],
  ["123-", ".", -123],
  ["-123", ".", -123],
  ["€ 5.25", ".", 5.25],
  ["-$12", ".", -12],
  ["12 €", ",", 12],
  ["1 234 567,8", ",", 1234567.8],
  ["1'000", ".", 1000],
  ["5e3", ".", 5000],
  [".5", ".", 0.5],
  ["(0)", ".", 0],
] as const)("reads %j with the mark %j as %d", (text, mark, expected) => {
  expect(amountFromText(text, mark)?.amount).toBe(expected);
});

test.each(["-", "–", " -   "])("reads the dash %j as zero", (text) => {
  expect(amountFromText(text, ".")).toEqual({ amount: 0, kind: "dash for zero" });
});

test.each(["n/a", "12a", "1,23", "1.2.3", "--5", "(-5)", "", "()", "=1+1", "1,234,5"])(
  "takes %j for no amount",
  (text) => {
    expect(amountFromText(text, ".")).toBeNull();
  },
);

test.each([
  [["1.234", "1.200"], true],
  [["1.234", "(5.000)", "7"], true],
  [["1.234.567"], true],
  [["1.234", "1.5"], false],
  [["1,234"], false],
  [["1234.567"], false],
  [["12"], false],
])("cannot tell decimals from thousands in %j: %j", (texts, expected) => {
  expect(isPointUnclear(texts)).toBe(expected);
});
