import { Decimal } from "decimal.js";
import { Exact } from "../../../src/core/money/decimal";

test("exact decimals keep 34 digits and round halves to even, whatever others set", () => {
  Decimal.config({ precision: 5, rounding: Decimal.ROUND_DOWN });
  expect(new Exact(1).div(3).toString()).toBe(`0.${"3".repeat(34)}`);
  expect(new Exact("0.125").toDecimalPlaces(2).toString()).toBe("0.12");
  expect(new Exact("0.375").toDecimalPlaces(2).toString()).toBe("0.38");
  Decimal.config({ defaults: true });
});
