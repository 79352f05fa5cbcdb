import { currencyDigits } from "../../../src/core/money/currency";

// ISO 4217, list one.
test.each([
  ["EUR", 2],
  ["USD", 2],
  ["JPY", 0],
  ["KRW", 0],
  ["KWD", 3],
  ["BHD", 3],
])("%s has %d decimals", (code, digits) => {
  expect(currencyDigits(code, "Ledger!J2")).toBe(digits);
});

test.each(["EURO", "eur", "", "XXX"])("%j is no currency", (code) => {
  expect(() => currencyDigits(code, "Ledger!J2")).toThrow(
    expect.objectContaining({
      code: "CURRENCY_UNKNOWN",
      slots: { place: "Ledger!J2", value: JSON.stringify(code) },
    }),
  );
});
