import fc from "fast-check";
import { seasonalProfile } from "../../../../src/core/budget/plan/seasonalProfile";
import { spreadTotal } from "../../../../src/core/budget/plan/spreadTotal";
import { seeds } from "../../../support/seeds";

const totals = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
);
const weights = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 10 ** 9 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const histories = fc
  .array(weights, { minLength: 12, maxLength: 47 })
  .filter((history) => history.slice(history.length % 12).some((weight) => weight > 0));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("parts add up to the total, none a minor unit off its share, whatever the profile", () => {
  const profiles = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((periods) => new Array<number>(periods).fill(1)),
    fc.array(weights, { minLength: 1, maxLength: 24 }).filter((profile) => profile.some((each) => each > 0)),
    histories.map((history) => seasonalProfile(history, 12)),
  );
  fc.assert(
    fc.property(totals, profiles, (total, profile) => {
      const parts = spreadTotal(total, profile);
      expect(sum(parts)).toBe(total);
      const whole = sum(profile);
      for (const [at, part] of parts.entries()) {
        const share = total * (profile[at]! / whole);
        expect(Math.abs(part - share)).toBeLessThanOrEqual(1.001 + Math.abs(total) * 1e-14);
      }
    }),
    seeds,
  );
});

test("a credit is spread as the mirror image of its charge", () => {
  expect(spreadTotal(-10_000, [1, 1, 1])).toEqual([-3334, -3333, -3333]);
});

test("a year of growth does not outweigh the years before it", () => {
  // Shares of the first half: 0.25 and 0.75, whatever the year made.
  expect(seasonalProfile([1, 3, 300, 100], 2)).toEqual([0.5, 0.5]);
});

test("months before the latest whole years, and years without anything, do not count", () => {
  expect(seasonalProfile([99, 0, 0, 1, 3], 2)).toEqual([0.25, 0.75]);
});

test("a history shorter than a season tells no season", () => {
  expect(() => seasonalProfile([5], 2)).toThrow(expect.objectContaining({ code: "PROFILE_TOO_SHORT" }));
});

test.each([
  ["spreadTotal", (profile: readonly number[]) => spreadTotal(100, profile)],
  ["seasonalProfile", (profile: readonly number[]) => seasonalProfile(profile, 2)],
])("%s refuses a profile that is negative or nothing", (_, spread) => {
  expect(() => spread([5, -1])).toThrow(
    expect.objectContaining({ code: "NUMBER_NEGATIVE", slots: { place: "Profile 2", value: -1 } }),
  );
  expect(() => spread([0, 0])).toThrow(
    expect.objectContaining({ code: "PROFILE_ZERO", slots: { periods: 2 } }),
  );
});
