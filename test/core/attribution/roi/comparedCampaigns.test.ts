import { comparedCampaigns } from "../../../../src/core/attribution/roi/comparedCampaigns";
import { roiDifference } from "../../../../src/core/attribution/roi/roiDifference";

const cost = Float64Array.of(10, 12, 9, 11, 10, 13, 8, 10);
const wobble = [1, -1, 2, 0, -2, 1, 0, -1];
const campaign = (name: string, ratio: number) => ({
  name,
  units: { cost, revenue: cost.map((each, i) => ratio * each + wobble[i]!), blankRows: 0 },
});

test("a campaign differs from itself by nothing, with a p value of 1", () => {
  const { units } = campaign("search", 1.4);
  const { difference, error } = roiDifference(units, units);
  expect([difference, error!.p]).toEqual([0, 1]);
  expect(error!.degrees).toBeCloseTo(14, 12);
});

test("every pair stands once, in the order of the campaigns, its p value adjusted for all", () => {
  const pairs = comparedCampaigns([campaign("search", 1.4), campaign("social", 1.2), campaign("mail", 2.5)]);
  expect(pairs.map(({ first, second }) => `${first} - ${second}`)).toEqual([
    "search - social",
    "search - mail",
    "social - mail",
  ]);
  expect(pairs[0]!.difference).toBeCloseTo(0.2, 12);
  for (const { error, adjustedP, difference } of pairs) {
    expect(adjustedP).toBeGreaterThanOrEqual(error!.p);
    expect(error!.low).toBeLessThan(difference);
    expect(error!.high).toBeGreaterThan(difference);
  }
});

test("seven units are not tested, and take no part in the adjustment", () => {
  const short = {
    name: "fair",
    units: { cost: cost.slice(0, 7), revenue: cost.slice(0, 7), blankRows: 0 },
  };
  const pairs = comparedCampaigns([short, campaign("search", 1.4), campaign("social", 1.2)]);
  expect(pairs.map(({ error, adjustedP }) => [error === null, adjustedP === null])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  expect(pairs[2]!.adjustedP).toBe(pairs[2]!.error!.p);
});
