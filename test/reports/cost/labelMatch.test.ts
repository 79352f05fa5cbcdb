import { labelMatch } from "../../../src/reports/cost/front/labelMatch";
import { dimensionOf } from "../../support/paymentColumns";

test("finds out which columns of a budget are cost centres and categories", () => {
  const payments = new Map([
    ["costCentre", dimensionOf("Centre", ["IT", "Office"])] as const,
    ["category", dimensionOf("Category", ["Rent", "Travel"])] as const,
  ]);
  const [lines, centres] = [dimensionOf("Line", ["Rent", "Tax"]), dimensionOf("Unit", ["IT", "HR"])];
  expect(labelMatch(payments, lines, centres)).toEqual({ costCentre: "costCentre", category: "line" });
  expect(labelMatch(payments, centres, null)).toEqual({ costCentre: "line" });
  expect(labelMatch(payments, dimensionOf("Line", ["Other"]), null)).toEqual({});
});
