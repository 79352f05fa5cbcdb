import {
  journeysOfOpportunities,
  type OpportunityWindow,
} from "../../../../src/core/attribution/campaigns/journeysOfOpportunities";
import type { TouchLog } from "../../../../src/core/attribution/reading/TouchLog";

/** Journey 0: a on day 1, b on 5, bought on 6, c on 8; journey 1: b without a time. */
const log: TouchLog = {
  channels: ["a", "b", "c"],
  journeys: Int32Array.of(0, 0, 0, 0, 1, 1),
  times: Float64Array.of(8, 1, 5.5, 6, NaN, 3),
  codes: Int32Array.of(2, 0, 1, -1, 1, 0),
  converts: Uint8Array.of(0, 0, 0, 1, 0, 0),
  values: Float64Array.of(0, 0, 0, 90, 0, 0),
  sequence: null,
  stages: null,
};

function touchesOf(window: Partial<OpportunityWindow>, lookback?: number): string {
  const { touches } = journeysOfOpportunities(
    log,
    [{ journey: 0, isWon: false, created: null, ...window }],
    lookback,
  );
  return [...touches].map((code) => log.channels[code]).join("");
}

test.each<[string, Partial<OpportunityWindow>, string]>([
  ["a won one: up to the conversion", { isWon: true }, "ab"],
  ["a won one created later: up to the conversion all the same", { isWon: true, created: 20 }, "ab"],
  ["an open one: until the end of the day it was created on", { created: 5 }, "ab"],
  ["an open one created before the second touch", { created: 4 }, "a"],
  ["an open one without a day: all touches", {}, "abc"],
  ["one created before any touch: none", { created: 0 }, ""],
  ["one of a journey without all times: all of its touches", { journey: 1, created: 1 }, "ba"],
  ["a won one of a journey that never converted: all of its touches", { journey: 1, isWon: true }, "ba"],
  ["one of no journey: none", { journey: -1 }, ""],
])("counts for %s", (_, window, expected) => {
  expect(touchesOf(window)).toBe(expected);
});

it("looks back from where the touches end", () => {
  expect(touchesOf({ isWon: true }, 2)).toBe("b");
  expect(touchesOf({ created: 7 }, 2)).toBe("b");
});

it("keeps opportunities in their order, each with one conversion", () => {
  const { offsets, conversions } = journeysOfOpportunities(log, [
    { journey: -1, isWon: false, created: null },
    { journey: 0, isWon: true, created: null },
    { journey: 0, isWon: false, created: 4 },
  ]);
  expect([...offsets]).toEqual([0, 0, 2, 3]);
  expect([...conversions]).toEqual([1, 1, 1]);
});
