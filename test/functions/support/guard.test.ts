import { financeError } from "../../../src/core/errors/financeError";
import { guard } from "../../../src/functions/support/guard";
import { installCustomFunctions, shownCall } from "../../support/customFunctions";

beforeAll(installCustomFunctions);

test("hands on what the function returns", () => {
  expect(guard(() => 42)).toBe(42);
});

test("a finance error shows its Excel error with what happened and what to do", () => {
  const call = (): never =>
    guard(() => {
      throw financeError("CURRENCY_UNKNOWN", { place: "currency", value: '"EURO"' });
    });
  expect(shownCall(call)).toEqual({
    error: "#VALUE!",
    message: expect.stringMatching(/^currency: "EURO" is not an ISO 4217 currency code\. Use /),
  });
});

test("an error beside which Excel shows no message carries none", () => {
  const call = (): never =>
    guard(() => {
      throw financeError("AMOUNT_TOO_LARGE", { place: "actual", value: 1e17, limit: "2^53 minor units" });
    });
  expect(shownCall(call)).toEqual({ error: "#NUM!", message: "" });
});

test("a bug is said to be one, with the same reference each time, and is logged whole", () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const bug = new TypeError("undefined is not a function");
  const call = (): never =>
    guard(() => {
      throw bug;
    });
  const first = shownCall(call);
  expect(first).toEqual({
    error: "#VALUE!",
    message: expect.stringMatching(
      /^This is a fault in FINOPS, not in your data\. Please report it as [0-9A-Z]{4}\.$/,
    ),
  });
  expect(shownCall(call)).toEqual(first);
  expect(log).toHaveBeenCalledWith(expect.stringMatching(/^FINOPS [0-9A-Z]{4}$/), bug);
  log.mockRestore();
});
