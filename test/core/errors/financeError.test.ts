import { FinanceError, financeError } from "../../../src/core/errors/financeError";

test("an error reads as what happened, with the value and its place, and then what to do", () => {
  const error = financeError("CURRENCY_UNKNOWN", { place: "Ledger!J2", value: '"EURO"' });
  expect(error).toBeInstanceOf(FinanceError);
  expect(error.message).toBe(
    'Ledger!J2: "EURO" is not an ISO 4217 currency code. Use a three-letter code such as EUR, JPY or KWD.',
  );
  expect(error).toMatchObject({ code: "CURRENCY_UNKNOWN", cell: "#VALUE!", slots: { place: "Ledger!J2" } });
});

test("a slot's value is taken as it is, never as a pattern", () => {
  const error = financeError("CURRENCY_UNKNOWN", { place: "{value}", value: "$&" });
  expect(error.what).toBe("{value}: $& is not an ISO 4217 currency code.");
});

test("leaving a slot out does not compile", () => {
  // @ts-expect-error value is missing
  const error = financeError("CURRENCY_UNKNOWN", { place: "Ledger!J2" });
  expect(error.code).toBe("CURRENCY_UNKNOWN");
});
