import { touchedJourneys } from "../../../../src/core/attribution/campaigns/touchedJourneys";
import { journeysFromPaths } from "../../../../src/core/attribution/reading/journeysFromPaths";

it("counts the journeys that brought something, value without a conversion and refunds among them", () => {
  const { journeys } = journeysFromPaths({
    paths: ["a > b > a", "b", "c", "d", "e"],
    conversions: Float64Array.of(2, 1, 0, 0, 0),
    values: Float64Array.of(10, 0, 0, 20, -5),
    nulls: Float64Array.of(0, 0, 3, 0, 0),
  });
  expect([...touchedJourneys(journeys)]).toEqual([1, 2, 0, 1, 1]);
});
