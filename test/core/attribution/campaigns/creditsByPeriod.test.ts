import { attribute } from "../../../../src/core/attribution/attribute";
import { attributionModels } from "../../../../src/core/attribution/AttributionModel";
import { creditsByPeriod } from "../../../../src/core/attribution/campaigns/creditsByPeriod";
import { journeysFromPaths } from "../../../../src/core/attribution/reading/journeysFromPaths";

const { journeys } = journeysFromPaths({
  paths: ["a > b", "b > c > b", "", "a", "c > a", "b", "a > c"],
  conversions: Float64Array.of(2, 1, 1, 3, 1, 0, 0),
  values: Float64Array.of(100, 40, 7, 30, 25, -12, 0),
  nulls: Float64Array.of(1, 0, 0, 2, 0, 4, 5),
});
const options = { weights: { first: 0.4, middle: 0.2, last: 0.4 } };
/** Of the seven journeys; the third and the fifth stand in none. */
const periods = Int32Array.of(0, 1, -1, 1, -1, 0, 1);

const summing = attributionModels.filter((model) => model !== "w");

test.each(summing)("periods and what stands in none add up to the credits of %s", (model) => {
  const whole = attribute(journeys, model, options);
  const parts = creditsByPeriod(journeys, whole, periods, 2, options);
  expect(parts).toHaveLength(3);
  for (const column of ["conversions", "value"] as const) {
    const sums = [0, 1, 2].map((channel) => parts.reduce((sum, part) => sum + part[column][channel]!, 0));
    sums.forEach((sum, channel) => expect(sum).toBeCloseTo(whole.credits[column][channel]!, 9));
  }
});

it("shares out the journeys of a period by themselves", () => {
  const [first, second, outside] = creditsByPeriod(journeys, attribute(journeys, "last"), periods, 2);
  expect([...first!.value]).toEqual([0, 88, 0]);
  expect([...second!.value]).toEqual([30, 40, 0]);
  expect([...outside!.value]).toEqual([25, 0, 0]);
});

it("spreads a chain's credit as journeys with the channel brought it", () => {
  const whole = attribute(journeys, "markov1");
  const parts = creditsByPeriod(journeys, whole, periods, 2);
  // c was in journeys of 40 in the second period and of 25 in none.
  const credit = whole.credits.value[2]!;
  expect(parts[1]!.value[2]).toBeCloseTo((credit * 40) / 65, 9);
  expect(parts[2]!.value[2]).toBeCloseTo((credit * 25) / 65, 9);
});

it("spreads value by conversions where refunds leave periods of both signs", () => {
  const { journeys: returned } = journeysFromPaths({
    paths: ["a", "a", "a"],
    conversions: Float64Array.of(3, 0, 1),
    values: Float64Array.of(1000, -999, 1),
    nulls: Float64Array.of(1, 1, 1),
  });
  const parts = creditsByPeriod(returned, attribute(returned, "markov1"), Int32Array.of(0, 1, -1), 2);
  expect(parts.map(({ value }) => value[0])).toEqual([1.5, 0, 0.5]);
});
