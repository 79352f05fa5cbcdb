import { footedParts } from "../../../src/reports/attribution/journeys/footedParts";

test.each([
  [[0.5, 0.5, 0.5], 0, [1, 0, 1]],
  [[0.1, 0.2, -0.3], 2, [0.1, 0.2, -0.3]],
  [[1 / 3, 1 / 3, 1 / 3], 2, [0.33, 0.34, 0.33]],
  [[], 2, []],
])("rounds %j to %i decimals so that they add up", (parts, digits, expected) => {
  expect(footedParts(parts, digits)).toEqual(expected);
});
