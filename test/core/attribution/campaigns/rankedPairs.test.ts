import { rankedPairs } from "../../../../src/core/attribution/campaigns/rankedPairs";

function campaigns(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    name: `C${at}`,
    units: {
      cost: Float64Array.from({ length: 9 }, (__, unit) => 10 + ((unit * 7 + at) % 5)),
      revenue: Float64Array.from({ length: 9 }, (__, unit) => 30 - at + ((unit * 3 + at) % 4)),
      blankRows: 0,
    },
  }));
}

test.each([
  [3, 3],
  [12, 66],
  [13, 12],
])("compares %d campaigns in %d pairs", (count, expected) => {
  const pairs = rankedPairs(campaigns(count));
  expect(pairs).toHaveLength(expected);
  expect(pairs.every(({ error, adjustedP }) => adjustedP! >= error!.p)).toBe(true);
});

it("compares each with the next beyond twelve", () => {
  expect(
    rankedPairs(campaigns(13))
      .map(({ first, second }) => `${first}-${second}`)
      .slice(0, 2),
  ).toEqual(["C0-C1", "C1-C2"]);
});
