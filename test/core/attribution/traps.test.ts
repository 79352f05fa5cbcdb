import { attribute } from "../../../src/core/attribution/attribute";
import { attributionModels, type AttributionModel } from "../../../src/core/attribution/AttributionModel";
import type { AttributionNote } from "../../../src/core/attribution/AttributionNote";
import type { AttributionOptions } from "../../../src/core/attribution/AttributionOptions";
import { footedCredits } from "../../../src/core/attribution/footedCredits";
import type { Journeys } from "../../../src/core/attribution/Journeys";
import { journeysFromPaths } from "../../../src/core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../../src/core/attribution/reading/journeysFromTouches";
import { byChannel, read } from "./journeysOf";
import { logOf } from "./logOf";

/** Credits of value by channel. */
function valueBy(
  model: AttributionModel,
  journeys: Journeys,
  options?: AttributionOptions,
): Record<string, number> {
  return byChannel(journeys.channels, attribute(journeys, model, options).credits.value);
}

function noted(
  notes: readonly AttributionNote[],
  code: AttributionNote["code"],
): readonly number[] | undefined {
  return notes.find((note) => note.code === code)?.rows;
}

const summing = attributionModels.filter((model) => !["participation", "custom", "w"].includes(model));

describe("paths", () => {
  test("empty segments: they are no touch, and their rows are named", () => {
    const { journeys, notes } = read([["a > b"], ["a > > b"], [" > a >"]]);
    expect([...journeys.offsets]).toEqual([0, 2, 4, 5]);
    expect(noted(notes, "EMPTY_SEGMENT")).toEqual([1, 2]);
    expect(valueBy("linear", journeys)).toEqual({ a: 2, b: 1 });
  });

  test("notes of one path and of many agree with their number", () => {
    const texts = (count: number) =>
      read(Array.from({ length: count }, () => ["a > "] as const)).notes.map(({ text }) => text);
    expect(texts(1)).toEqual(["1 path holds an empty segment, which is no touch."]);
    expect(texts(1200)).toEqual(["1,200 paths hold an empty segment, which is no touch."]);
  });

  test("stray spaces: a channel is the same with and without them", () => {
    const { journeys, notes } = read([["Paid Search > Email"], ["  Paid Search>Email  "], ["\u00A0Email\t"]]);
    expect(journeys.channels).toEqual(["Paid Search", "Email"]);
    expect(notes.map(({ code }) => code)).toEqual(["SEPARATOR_UNCLEAR"]);
  });

  test("separator inside a channel name: it separates, with a note, unless the separator is given with its spaces", () => {
    const paths = [["Email > C>D"], ["Email > C"]] as const;
    const { journeys, notes } = read(paths);
    expect(journeys.channels).toEqual(["Email", "C", "D"]);
    expect(noted(notes, "SEPARATOR_UNCLEAR")).toEqual([0]);
    const exact = read(paths, " > ");
    expect(exact.journeys.channels).toEqual(["Email", "C>D", "C"]);
    expect(exact.notes).toEqual([]);
  });

  test("names in other scripts, and names that begin alike, are told apart", () => {
    const { journeys } = read([["Ä > Äb > 検索 > 検 > 🙂 > Email > Emai > \u007F"]]);
    expect(journeys.channels).toEqual(["Ä", "Äb", "検索", "検", "🙂", "Email", "Emai", "\u007F"]);
  });

  test("more spellings than the automaton has states for are read all the same", () => {
    const names = Array.from({ length: 3000 }, (_, index) => `campaign ${index * 7919}`);
    const { journeys } = read([[names.join(" > ")], [names.join(">")]]);
    expect(journeys.channels).toEqual(names);
    expect(journeys.touches.subarray(0, 3000)).toEqual(journeys.touches.subarray(3000));
  });

  test("one-touch paths: every summing model gives the touch all of it", () => {
    const { journeys } = read([
      ["a", 2, 10, 1],
      ["b", 1, 30, 3],
    ]);
    for (const model of summing.filter((each) => !each.startsWith("markov"))) {
      expect({ model, ...valueBy(model, journeys) }).toEqual({ model, a: 10, b: 30 });
    }
    const markov = attribute(journeys, "markov2");
    expect(markov.credits.conversions[0]).toBeCloseTo(2, 12);
    expect(markov.credits.conversions[1]).toBeCloseTo(1, 12);
  });

  test("path with 0 conversions and 0 nulls: it counts for nothing, and its row is named", () => {
    const { journeys, notes } = read([
      ["a > b", 1, 1, 1],
      ["c", 0, 0, 0],
    ]);
    expect(noted(notes, "WITHOUT_WEIGHT")).toEqual([1]);
    for (const model of summing)
      expect({ model, credit: valueBy(model, journeys)["c"] }).toEqual({ model, credit: 0 });
  });

  test("no nulls at all: every journey converts, and Markov says so", () => {
    const { journeys } = journeysFromPaths({
      paths: ["a > b", "b"],
      conversions: Float64Array.of(1, 1),
      values: null,
      nulls: null,
    });
    const { conversionRate, removal, credits, notes } = attribute(journeys, "markov1");
    expect(conversionRate).toBeCloseTo(1, 12);
    expect(removal!.conversions[0]).toBeCloseTo(0.5, 12);
    expect(removal!.conversions[1]).toBeCloseTo(1, 12);
    expect(credits.conversions[1]).toBeCloseTo(4 / 3, 12);
    expect(notes.map(({ code }) => code)).toEqual(["NO_NULLS"]);
  });

  test("channel only in null paths: its removal effect is 0, and so are its credits", () => {
    const { journeys } = read([
      ["a > b", 3, 3, 1],
      ["a > c", 0, 0, 5],
    ]);
    for (const model of summing)
      expect({ model, credit: valueBy(model, journeys)["c"] }).toEqual({ model, credit: 0 });
    expect(attribute(journeys, "markov1").removal!.conversions[2]).toBe(0);
  });

  test("channel only in null paths, before one that converts elsewhere: no credit either, and a note says so", () => {
    const { journeys } = read([
      ["a", 3, 3, 1],
      ["c > a", 0, 0, 5],
    ]);
    const { credits, removal, notes } = attribute(journeys, "markov1");
    expect([credits.conversions[1], removal!.conversions[1]]).toEqual([0, 0]);
    expect(notes.map(({ code }) => code)).toEqual(["NO_CONVERTING_PATH"]);
  });

  test("all removal effects 0: journeys are shared evenly by their channels, and a note says so", () => {
    const { journeys } = read([["a > b", 0, 10, 0]]);
    const { credits, notes } = attribute(journeys, "markov1");
    expect(byChannel(journeys.channels, credits.value)).toEqual({ a: 5, b: 5 });
    expect(notes.map(({ code }) => code)).toEqual(["REMOVAL_ALL_ZERO"]);
  });

  test("value without any conversion goes by effects on value where nulls make a chain", () => {
    const { journeys } = read([
      ["a > b", 0, 10, 1],
      ["b", 0, 0, 1],
    ]);
    const { credits, notes } = attribute(journeys, "markov1");
    expect(credits.value[0]).toBeCloseTo((10 * 0.5) / 1.5, 12);
    expect([...credits.conversions, ...notes]).toEqual([0, 0]);
  });

  test("refunds that take back all of the value leave no credit", () => {
    const { journeys } = read([
      ["a", 1, 10, 1],
      ["b", 1, -10, 1],
    ]);
    expect([...attribute(journeys, "markov1").credits.value]).toEqual([0, 0]);
  });

  test("negative value: it takes credit from its channels, and sums are kept", () => {
    const { journeys, notes } = read([
      ["a", 1, 100, 1],
      ["b", 1, -30, 1],
    ]);
    expect(noted(notes, "NEGATIVE_VALUE")).toEqual([1]);
    expect(valueBy("linear unique", journeys)).toEqual({ a: 100, b: -30 });
    const markov = attribute(journeys, "markov1");
    expect(markov.notes.map(({ code }) => code)).toEqual(["REMOVAL_OF_CONVERSIONS"]);
    expect(markov.credits.value[0]! + markov.credits.value[1]!).toBeCloseTo(70, 10);
  });

  test("refunds only: effects on value keep their proportions", () => {
    const { journeys } = read([
      ["a", 1, -20, 1],
      ["b", 1, -60, 1],
    ]);
    const { credits } = attribute(journeys, "markov1");
    expect(credits.value[0]).toBeCloseTo(-20, 10);
    expect(credits.value[1]).toBeCloseTo(-60, 10);
  });

  test("value with 0 conversions: it is credited as any other, and its row is named", () => {
    const { journeys, notes } = read([
      ["a", 1, 10, 0],
      ["b", 0, 5, 0],
    ]);
    expect(noted(notes, "VALUE_WITHOUT_CONVERSION")).toEqual([1]);
    expect(attribute(journeys, "first").credits).toEqual({
      conversions: Float64Array.of(1, 0),
      value: Float64Array.of(10, 5),
    });
  });

  test("fractional conversions: they count as they are, in no model as whole numbers", () => {
    const { journeys } = read([
      ["a", 0.25, 1, 0.75],
      ["b", 0.5, 1, 0.5],
    ]);
    for (const model of summing) {
      const { credits, total } = attribute(journeys, model);
      expect(total.conversions).toBe(0.75);
      expect({
        model,
        a: credits.conversions[0]!.toFixed(12),
        b: credits.conversions[1]!.toFixed(12),
      }).toEqual({
        model,
        a: "0.250000000000",
        b: "0.500000000000",
      });
    }
  });

  test("cents: they go to the largest remainders, so that the column foots", () => {
    const { journeys } = read([["a > b > c", 1, 100]]);
    expect(footedCredits(attribute(journeys, "linear"), "value", 2)).toEqual({
      parts: Float64Array.of(3334, 3333, 3333),
      unattributed: 0,
      total: 10_000,
    });
    const refund = attribute(read([["b > a > c", 1, -100]]).journeys, "linear");
    expect([...footedCredits(refund, "value", 2).parts]).toEqual([-3333, -3334, -3333]);
  });

  test("overlapping credits are rounded each, and foot to nothing", () => {
    const found = attribute(read([["a > b", 1, 0.126]]).journeys, "participation");
    expect(found).toMatchObject({ overlaps: true, notes: [{ code: "OVERLAPPING" }] });
    expect([...footedCredits(found, "value", 2).parts]).toEqual([13, 13]);
  });

  test("a path without a channel is unattributed, never dropped", () => {
    const { journeys, notes } = read([
      ["a", 1, 10],
      [" > ", 2, 5, 4],
      ["", 1, 1],
    ]);
    expect(noted(notes, "EMPTY_PATH")).toEqual([1, 2]);
    for (const model of summing) {
      const { unattributed, total, credits } = attribute(journeys, model);
      expect({ model, unattributed, total }).toEqual({
        model,
        unattributed: { conversions: 3, value: 6 },
        total: { conversions: 4, value: 16 },
      });
      expect(credits.value[0]).toBeCloseTo(10, 12);
    }
  });

  test("nothing at all: no channel, no credit, no failure", () => {
    for (const model of summing) {
      expect(attribute(read([]).journeys, model)).toMatchObject({
        channels: [],
        total: { conversions: 0, value: 0 },
      });
    }
  });

  test.each([
    ["conversions", [["a", -1, 0, 0]], "Row 1 of conversions: -1 is negative."],
    [
      "nulls",
      [
        ["a", 1, 0, 0],
        ["b", 1, 0, -2],
      ],
      "Row 2 of nulls: -2 is negative.",
    ],
  ] as const)("negative %s are refused with their row", (_, paths, message) => {
    expect(() => read(paths)).toThrow(expect.objectContaining({ code: "NUMBER_NEGATIVE", what: message }));
  });

  test.each([
    ["conversions", ["a", Infinity, 0, 0]],
    ["value", ["a", 1, NaN, 0]],
    ["nulls", ["a", 1, 0, NaN]],
  ] as const)("%s without a number are refused with their row", (column, path) => {
    const what = expect.stringMatching(`^Row 2 of ${column}: `) as string;
    expect(() => read([["a"], path])).toThrow(expect.objectContaining({ code: "AMOUNT_NOT_A_NUMBER", what }));
  });
});

describe("touch logs", () => {
  const sold = { journey: "1", time: 3, channel: "", value: 90 };

  test("equal timestamps: they stand in the order of the rows, and are named; a sequence decides where there is one", () => {
    const rows = [{ journey: "1", time: 1, channel: "a" }, { journey: "1", time: 1, channel: "b" }, sold];
    const { journeys, notes } = journeysFromTouches(logOf(rows));
    expect(valueBy("first", journeys)).toEqual({ a: 90, b: 0 });
    expect(noted(notes, "EQUAL_TIMES")).toEqual([1]);
    const numbered = journeysFromTouches(logOf(rows.map((row, at) => ({ ...row, sequence: 9 - at }))));
    expect(valueBy("first", numbered.journeys)).toEqual({ a: 0, b: 90 });
    expect(numbered.notes).toEqual([]);
  });

  test("missing timestamps: the journey goes by the order of its rows, time decay by rank, and both are told", () => {
    const { journeys, notes } = journeysFromTouches(
      logOf([
        { journey: "1", time: 2, channel: "a" },
        { journey: "1", time: null, channel: "b" },
        { journey: "1", time: 1, channel: "", value: 90 },
        { journey: "2", time: 0, channel: "a" },
        { journey: "2", time: 0, channel: "", value: 1 },
      ]),
      0,
    );
    expect(noted(notes, "TIME_MISSING")).toEqual([1]);
    const decay = attribute(journeys, "time decay");
    expect(byChannel(journeys.channels, decay.credits.value)).toEqual({ a: 31, b: 60 });
    expect(decay.notes).toEqual([expect.objectContaining({ code: "DECAY_BY_RANK", rows: [2] })]);
  });

  test("touches after the conversion are ignored", () => {
    const { journeys, notes } = journeysFromTouches(
      logOf([{ journey: "1", time: 4, channel: "b" }, sold, { journey: "1", time: 1, channel: "a" }]),
    );
    expect(valueBy("linear", journeys)).toEqual({ a: 90, b: 0 });
    expect(noted(notes, "TOUCH_AFTER_CONVERSION")).toEqual([0]);
  });

  test("several conversions of one customer: each is credited to the touches before it", () => {
    const { journeys, notes } = journeysFromTouches(
      logOf([
        { journey: "1", time: 1, channel: "a" },
        sold,
        { journey: "1", time: 5, channel: "b" },
        { journey: "1", time: 6, channel: "", value: 10 },
      ]),
    );
    expect(attribute(journeys, "linear")).toMatchObject({
      total: { conversions: 2, value: 100 },
      credits: { value: Float64Array.of(95, 5) },
    });
    expect(noted(notes, "SEVERAL_CONVERSIONS")).toEqual([3]);
  });

  test("conversion with no touch in the window: it is unattributed, never dropped", () => {
    const log = logOf([
      { journey: "1", time: 1, channel: "a" },
      sold,
      { journey: "2", time: 0, channel: "", value: 7 },
    ]);
    const { journeys, notes } = journeysFromTouches(log, 1);
    expect(noted(notes, "UNATTRIBUTED")).toEqual([1, 2]);
    for (const model of summing) {
      expect(attribute(journeys, model)).toMatchObject({
        model,
        unattributed: { conversions: 2, value: 97 },
        total: { conversions: 2, value: 97 },
        credits: { value: Float64Array.of(0) },
      });
    }
    expect(attribute(journeysFromTouches(log, 2).journeys, "first").unattributed.value).toBe(7);
  });

  test("refunds take back from the touches of the conversion before, and are no conversion", () => {
    const { journeys, notes } = journeysFromTouches(
      logOf([
        { journey: "1", time: 1, channel: "a" },
        sold,
        { journey: "1", time: 5, channel: "b" },
        { journey: "1", time: 6, channel: "", value: -40 },
      ]),
      10,
    );
    expect(attribute(journeys, "last")).toMatchObject({
      total: { conversions: 1, value: 50 },
      credits: { conversions: Float64Array.of(1, 0), value: Float64Array.of(50, 0) },
    });
    expect(noted(notes, "REFUND")).toEqual([3]);
  });

  test("value on the row of the last touch: the touch counts", () => {
    const { journeys } = journeysFromTouches(
      logOf([
        { journey: "1", time: 1, channel: "a" },
        { journey: "1", time: 2, channel: "b", value: 10 },
      ]),
    );
    expect(valueBy("linear", journeys)).toEqual({ a: 5, b: 5 });
  });

  test("a journey that never converts is one null, with the touches of the window before its last", () => {
    const { journeys } = journeysFromTouches(
      logOf([
        { journey: "1", time: 9, channel: "b" },
        { journey: "1", time: 1, channel: "a" },
        { journey: "1", time: 4, channel: "c" },
      ]),
      5,
    );
    expect({
      nulls: [...journeys.nulls],
      touches: [...journeys.touches].map((code) => journeys.channels[code]),
    }).toEqual({
      nulls: [1],
      touches: ["c", "b"],
    });
  });

  test("a window below 0 is refused", () => {
    expect(() => journeysFromTouches(logOf([sold]), -1)).toThrow(
      expect.objectContaining({ code: "OPTION_REFUSED" }),
    );
  });

  test("a conversion whose value is no number is refused with its row", () => {
    expect(() => journeysFromTouches(logOf([{ ...sold, value: NaN }]))).toThrow(
      expect.objectContaining({ code: "AMOUNT_NOT_A_NUMBER", what: "Row 1 of value: NaN is not a number." }),
    );
  });

  test("one journey with all rows of a log is refused without a window, and read quickly with one", () => {
    const rows = Array.from({ length: 20_000 }, (_, time) => ({
      journey: "everybody",
      time,
      channel: "a",
      ...(time % 2 === 0 ? {} : { value: 1 }),
    }));
    const log = logOf(rows);
    expect(() => journeysFromTouches(log)).toThrow(expect.objectContaining({ code: "TOUCHES_TOO_MANY" }));
    expect(journeysFromTouches(log, 3).journeys.touches).toHaveLength(4 * 10_000 - 2);
  });
});
