import { attribute } from "../../../src/core/attribution/attribute";
import { attributeAll } from "../../../src/core/attribution/attributeAll";
import { attributionModels, type AttributionModel } from "../../../src/core/attribution/AttributionModel";
import type { AttributionOptions } from "../../../src/core/attribution/AttributionOptions";
import { creditsByPeriod } from "../../../src/core/attribution/campaigns/creditsByPeriod";
import { journeysFromPaths } from "../../../src/core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../../src/core/attribution/reading/journeysFromTouches";
import { byChannel, read } from "./journeysOf";
import { logOf } from "./logOf";

function shares(path: string, model: AttributionModel, options?: AttributionOptions): Record<string, number> {
  const { journeys } = read([[path, 1, 100]]);
  return byChannel(journeys.channels, attribute(journeys, model, options).credits.value);
}

// By hand from the definitions; J with two touches as Adobe documents it.
test.each([
  ["first", "a > b > c", { a: 100, b: 0, c: 0 }],
  ["last", "a > b > c", { a: 0, b: 0, c: 100 }],
  ["last non-direct", "a > b > Direct", { a: 0, b: 100, Direct: 0 }],
  ["last non-direct", "direct > direct", { direct: 100 }],
  ["linear", "a > a > b > c", { a: 50, b: 25, c: 25 }],
  ["linear unique", "a > a > b > b", { a: 50, b: 50 }],
  ["position", "a > b > c > d", { a: 40, b: 10, c: 10, d: 40 }],
  ["position", "a > b", { a: 50, b: 50 }],
  ["j", "a > b", { a: 25, b: 75 }],
  ["inverse j", "a > b", { a: 75, b: 25 }],
  ["inverse j", "a > b > c", { a: 60, b: 20, c: 20 }],
  ["participation", "a > b > a", { a: 100, b: 100 }],
] as const)("%s shares out %s", (model, path, expected) => {
  const found = shares(path, model);
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 12);
});

test("custom weights are parts of any sum, and where both ends weigh nothing two touches share evenly", () => {
  expect(shares("a > b > c", "custom", { weights: { first: 1, middle: 2, last: 1 } })).toEqual({
    a: 25,
    b: 50,
    c: 25,
  });
  expect(shares("a > b", "custom", { weights: { first: 0, middle: 1, last: 0 } })).toEqual({ a: 50, b: 50 });
});

test("time decay gives Adobe's documented credits", () => {
  // Adobe Analytics, Attribution models: $50, touches 0, 0, 6 and 9 days before, half-life of 7 days.
  const { journeys } = journeysFromTouches(
    logOf([
      { journey: "1", time: 0, channel: "d" },
      { journey: "1", time: 3, channel: "c" },
      { journey: "1", time: 9, channel: "b" },
      { journey: "1", time: 9, channel: "a", value: 50 },
    ]),
  );
  const found = byChannel(journeys.channels, attribute(journeys, "time decay").credits.value);
  expect(Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value.toFixed(2)]))).toEqual({
    a: "16.88",
    b: "16.88",
    c: "9.32",
    d: "6.92",
  });
});

test.each([
  ["continuous", { a: 100 / 3, b: 200 / 3 }],
  ["step", { a: 100 / 3, b: 200 / 3 }],
  ["rank", { a: 100 / 3, b: 200 / 3 }],
] as const)("time decay, %s: one half-life apart the newer touch has twice as much", (decay, expected) => {
  const { journeys } = journeysFromTouches(
    logOf([
      { journey: "1", time: 0, channel: "a" },
      { journey: "1", time: 3, channel: "b" },
      { journey: "1", time: 5, channel: "", value: 100 },
    ]),
  );
  const { credits } = attribute(journeys, "time decay", { decay, halfLife: 3 });
  expect(credits.value[0]).toBeCloseTo(expected.a, 10);
  expect(credits.value[1]).toBeCloseTo(expected.b, 10);
});

test("time decay keeps all of a value however long ago its touches were", () => {
  const { journeys } = journeysFromTouches(
    logOf([
      { journey: "1", time: 0, channel: "a" },
      { journey: "1", time: 90_000, channel: "", value: 100 },
    ]),
  );
  expect(attribute(journeys, "time decay", { halfLife: 1 }).credits.value[0]).toBe(100);
});

test("w gives the first touch, the lead and the opportunity 30 % each, and the others 10 % together", () => {
  const staged = (stages: readonly number[]): number[] => {
    const rows = stages.map((stage, time) => ({ journey: "1", time, channel: `${time}`, stage }));
    const log = logOf([...rows, { journey: "1", time: 99, channel: "", value: 100 }]);
    return [...attribute(journeysFromTouches(log).journeys, "w").credits.value].map(
      (value) => Math.round(value * 1e6) / 1e6,
    );
  };
  expect(staged([0, 1, 0, 0, 2])).toEqual([30, 30, 5, 5, 30]);
  expect(staged([1, 0, 2])).toEqual([60, 10, 30]);
  // Both stages at one touch; and no opportunity, whose part goes to the others in proportion.
  expect(staged([0, 3, 0])).toEqual([30, 60, 10]);
  expect(staged([0, 1])).toEqual([50, 50]);
});

test("counterfactual compares the rate of a path with that of the same path without each touch", () => {
  // a > b: 0.5; without a, b: 0.1; without b, a: 0.3. So a adds 0.4 and b 0.2.
  const { journeys } = read([
    ["a > b", 5, 60, 5],
    ["b", 1, 0, 9],
    ["a", 3, 0, 7],
  ]);
  const { credits } = attribute(journeys, "counterfactual");
  expect(credits.value[0]).toBeCloseTo(40, 12);
  expect(credits.value[1]).toBeCloseTo(20, 12);
});

test("counterfactual gives the last touch all where no touch makes a difference", () => {
  const { journeys } = read([
    ["a > b", 1, 60, 1],
    ["b", 1, 0, 0],
    ["a", 1, 0, 0],
  ]);
  expect([...attribute(journeys, "counterfactual").credits.value]).toEqual([0, 60]);
});

describe("direct touches", () => {
  const { journeys } = read([
    ["Direct > a > Direct > b > Direct > Direct", 1, 60],
    ["Direct", 1, 10],
  ]);

  test.each([
    ["keep", { Direct: 50, a: 10, b: 10 }],
    ["skip", { Direct: 10, a: 30, b: 30 }],
    ["skip last", { Direct: 40, a: 15, b: 15 }],
  ] as const)("%s: linear", (directRule, expected) => {
    const { channels, credits } = attribute(journeys, "linear", { directRule });
    expect(byChannel(channels, credits.value)).toEqual(expected);
  });

  describe("by campaign", () => {
    // Visits of one journey by their campaign, and the channel that each came by.
    const visits = [
      ["none", "Direct"],
      ["spring", "Email"],
      ["none", "Search"],
      ["summer", "direct"],
      ["", ""],
    ] as const;
    const log = {
      ...logOf(
        visits.map(([channel], time) => ({ journey: "J", time, channel, ...(channel ? {} : { value: 60 }) })),
      ),
      sources: { channels: ["Direct", "Email", "Search"], codes: Int32Array.of(0, 1, 2, 0, -1) },
    };
    const { journeys: byCampaign } = journeysFromTouches(log);

    test.each([
      ["last non-direct", "keep", { none: 60, spring: 0, summer: 0 }],
      ["linear", "keep", { none: 30, spring: 15, summer: 15 }],
      ["linear", "skip", { none: 30, spring: 30, summer: 0 }],
      ["linear", "skip last", { none: 40, spring: 20, summer: 0 }],
      ["last non-direct", "skip", { none: 60, spring: 0, summer: 0 }],
    ] as const)("a touch is direct by its channel: %s, %s", (model, directRule, expected) => {
      const { channels, credits, notes } = attribute(byCampaign, model, { directRule });
      expect(byChannel(channels, credits.value)).toEqual(expected);
      expect(notes).toEqual([]);
    });

    test("in the credits of periods as well", () => {
      const whole = attribute(byCampaign, "last non-direct");
      const [period] = creditsByPeriod(byCampaign, whole, Int32Array.of(0), 1);
      expect(byChannel(whole.channels, period!.value)).toEqual({ none: 60, spring: 0, summer: 0 });
    });
  });

  test("every spelling of the direct channel is direct, where paths have several", () => {
    const { journeys: spelled } = read([["a > direct > Direct", 1, 60]]);
    const { channels, credits } = attribute(spelled, "last non-direct");
    expect(byChannel(channels, credits.value)).toEqual({ a: 60, direct: 0, Direct: 0 });
  });

  test("a direct channel that is not there is told", () => {
    const { notes } = attribute(journeys, "last non-direct", { direct: "Typed" });
    expect(notes).toEqual([
      {
        code: "DIRECT_UNKNOWN",
        text: 'No channel is called "Typed": no touch is direct.',
        count: 0,
        rows: [],
      },
    ]);
  });
});

test("touches that repeat the channel before count once when they are collapsed", () => {
  expect(shares("a > a > a > b > a", "linear", { collapse: true })["b"]).toBeCloseTo(100 / 3, 12);
});

test("all gives every model that the data allow", () => {
  const { journeys } = read([["a > b", 1, 1, 1]]);
  const without = (...left: AttributionModel[]): AttributionModel[] =>
    attributionModels.filter((model) => !left.includes(model));
  expect(attributeAll(journeys).map(({ model }) => model)).toEqual(without("w", "custom"));
  const weights = { first: 1, middle: 1, last: 1 };
  expect(attributeAll(journeys, { weights }).map(({ model }) => model)).toEqual(without("w"));
});

test("shares are of value, and of conversions where no value is known", () => {
  expect([
    ...attribute(
      read([
        ["a", 1, 30],
        ["b", 1, 10],
      ]).journeys,
      "first",
    ).shares,
  ]).toEqual([0.75, 0.25]);
  const { journeys } = journeysFromPaths({
    paths: ["a", "b"],
    conversions: Float64Array.of(1, 3),
    values: null,
    nulls: null,
  });
  expect([...attribute(journeys, "first").shares]).toEqual([0.25, 0.75]);
});

const many = Array.from({ length: 1001 }, (_, index) => `c${index}`).join(">");

test.each([
  ["custom", {}, "ARGUMENT_MISSING"],
  ["w", {}, "ARGUMENT_MISSING"],
  ["custom", { weights: { first: -1, middle: 1, last: 1 } }, "OPTION_REFUSED"],
  ["custom", { weights: { first: 0, middle: 0, last: 0 } }, "OPTION_REFUSED"],
  ["time decay", { halfLife: 0 }, "OPTION_REFUSED"],
  ["markov1", {}, "CHANNELS_TOO_MANY"],
] as const)("%s with %j is refused: %s", (model, options, code) => {
  const { journeys } = read([[many]]);
  expect(() => attribute(journeys, model, options)).toThrow(expect.objectContaining({ code }));
});

test("an empty separator is refused", () => {
  expect(() => read([["a"]], "")).toThrow(expect.objectContaining({ code: "OPTION_REFUSED" }));
});
