import { modelWords } from "../../src/cells/attribution/answers/creditCells";
import { liftMethods } from "../../src/cells/attribution/answers/liftFromCells";
import { roiMethods } from "../../src/cells/attribution/answers/roiFromCells";
import { attribute, AttributionModelWord } from "../../src/functions/attribute";
import { attributePaths } from "../../src/functions/attributePaths";
import { roi, RoiMethodWord } from "../../src/functions/roi";
import { LiftMethodWord, roiLift } from "../../src/functions/roiLift";
import { ruleOfCall } from "../../src/functions/support/ruleOfCall";
import { installCustomFunctions, shownAnswer } from "../support/customFunctions";

beforeAll(installCustomFunctions);

type CellFunction = (...args: never[]) => Promise<unknown[][]>;

/** A call as Excel makes it: what is left out arrives as null, and a single value in an argument of a range as a range. */
function call(which: CellFunction, ...args: readonly unknown[]): Promise<unknown> {
  const all = Array.from({ length: which.length - 1 }, (_, index) => args[index] ?? null);
  return shownAnswer(() => which(...(all as never[])));
}

const log = [
  ["Journey", "Time", "Channel", "Value"],
  ["A", 1, "Search", ""],
  ["A", 3, "Email", ""],
  ["A", 4, "(conversion)", 100],
  ["B", 2, "Email", ""],
  ["B", 2, "(conversion)", 50],
];
const cost = Array.from({ length: 9 }, (_, week) => [100 + 10 * (week % 3)]);
const revenue = Array.from({ length: 9 }, (_, week) => [140 + 13 * (week % 4)]);
const panel = [
  ["week", "North", "South"],
  ...Array.from({ length: 12 }, (_, week) => [
    week + 1,
    10 + (week % 4) + (week > 9 ? 5 : 0),
    20 + (week % 4) + (week % 3) / 10,
  ]),
];

test.each([
  [Object.values(AttributionModelWord), modelWords],
  [Object.values(RoiMethodWord), roiMethods],
  [Object.values(LiftMethodWord), liftMethods],
])("the words that AutoComplete offers are the words that are read: %j", (offered, read) => {
  expect(offered).toEqual([...read]);
});

test("options may be text or two columns", async () => {
  const byText = await call(attribute, log, "Last-Non-Direct", [["window=0; direct=Email"]]);
  expect(byText).toEqual([
    ["Email", 1, 50, 50 / 150],
    ["Search", 0, 0, 0],
    ["Unattributed", 1, 100, 100 / 150],
    ["Total", 2, 150, 1],
  ]);
  const pairs = [
    ["Look-back", 0],
    ["Direct", "Email"],
  ];
  expect(await call(attribute, log, "last non-direct", pairs)).toEqual(byText);
});

test("what cannot be used ends in Excel's error with what happened and what to do", async () => {
  expect(await call(attribute, log, "shapley")).toEqual({
    error: "#VALUE!",
    message: expect.stringMatching(
      /^model: "shapley" is not one of the words it takes \(linear unique, .*all\)/,
    ) as string,
  });
  expect(await call(attribute, [...log, ["C", "soon", "x", 1]])).toEqual({
    error: "#VALUE!",
    message: expect.stringMatching(/^touches, row 7, column 2: "soon" is not a date or period\./) as string,
  });
  expect(await call(attributePaths, [["a"], ["b"]], [[1], [-1]])).toMatchObject({
    error: "#VALUE!",
    message: expect.stringMatching(/^conversions, row 2: -1 is negative\./) as string,
  });
  expect(await call(roi, [[0], [0]], [[1], [2]])).toMatchObject({ error: "#DIV/0!" });
});

test("an error cell in the model or the options goes out as it came in", async () => {
  expect(await call(attribute, log, { code: "#REF!" })).toEqual([[{ error: "#REF!", message: "" }]]);
});

test("a call that Excel cancels is given up between its steps", async () => {
  const invocation: { onCanceled?: () => void } = {};
  const rows = Array.from({ length: 20_000 }, (_, row) => [`J${row % 7000}`, row, `C${row % 9}`, row % 11]);
  const answer = shownAnswer(() => attribute(rows, AttributionModelWord.All, undefined, invocation));
  invocation.onCanceled!();
  expect(await answer).toEqual({ error: "#N/A", message: "Canceled." });
});

describe("in words", () => {
  test("ATTRIBUTE: what was read, how it is shared out, the settings and what was found odd", async () => {
    expect(
      await ruleOfCall("ATTRIBUTE", [
        [...log, ["C", 5, "Email", null]],
        [["time decay"]],
        [["window=30; direct=skip last; collapse=yes"]],
      ]),
    ).toBe(
      '6 row(s): 2 conversion(s) and 1 journey(s) without one, by 2 channel(s). The weight of a touch halves with each 7 days before the conversion. Touches up to 30 days before their conversion. Direct: skipped at the end where there is another touch. Touches that repeat the channel before count once. Rounded to 2 decimals, remainders to the largest. 1 row has the time of the row before and no sequence: such rows stand in the order of the table. No channel is called "Direct": no touch is direct.',
    );
    expect(await ruleOfCall("ATTRIBUTE", [log, [["all"]], null])).toContain(
      "Every model that the data allow.",
    );
  });

  test.each(modelWords.filter((word) => word !== "all" && word !== "w"))("%s has words", async (model) => {
    const rule = await ruleOfCall("ATTRIBUTE", [log, [[model]], [["weights=1/2/1"]]]);
    expect(rule).toMatch(/channel\(s\)\. [A-Z1-9][^.]+\./);
  });

  test("ATTRIBUTE.PATHS: with the notes of its paths and its model", async () => {
    expect(
      await ruleOfCall("ATTRIBUTE.PATHS", [[["a > > b"]], [[2]], [[10]], null, [["markov1"]], null]),
    ).toBe(
      "1 row(s): 2 conversion(s) and 0 journey(s) without one, by 2 channel(s). By the share of conversions that a chain of the journeys, which remembers 1 touch(es), loses without each channel; exact. Rounded to 2 decimals, remainders to the largest. 1 path holds an empty segment, which is no touch. No journey without conversion is given: every journey of the chain converts, and effects say only how often a channel is met.",
    );
  });

  test("ROI: the figures it is made of, its error and its warnings", async () => {
    expect(await ruleOfCall("ROI", [cost, revenue, null, null, null])).toMatch(
      /^Revenue 1416 less cost 990, over cost, of 9 unit\(s\) together\. Delta error of the return: 0\.0\d+\. Fieller\. 9 units are few/,
    );
  });

  test("ROI.LIFT: what it was compared with, and every test with its p", async () => {
    const rule = await ruleOfCall("ROI.LIFT", [panel, [["North"]], [[11]], null]);
    expect(rule).toMatch(
      /^Effect of [\d.]+ a treated unit and period, [\d.]+ in all\. Compared with South 1\. p [\d.]+: Permutation/,
    );
    expect(rule!.match(/p [\d.]+: /g)!.length).toBeGreaterThan(3);
    expect(rule).toContain("Interval: Effects not rejected by: ");
  });

  test("a call that is refused has none: its error says why", async () => {
    expect(await ruleOfCall("ATTRIBUTE", [log, [["shapley"]], null])).toBeNull();
    expect(await ruleOfCall("ROI", [[[0]], [[1]], null, null, null])).toBeNull();
  });
});

test("ROI and ROI.LIFT answer through the same door", async () => {
  expect(await call(roi, cost, revenue, 0.9, "delta")).toEqual([
    [
      expect.closeTo(1416 / 990 - 1, 12),
      expect.any(Number),
      expect.any(Number),
      9,
      expect.any(Number),
      expect.stringMatching(/^Delta/),
    ],
  ]);
  expect(await call(roiLift, panel, [["North"]], 11, "before after")).toEqual([
    [
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      "n/a",
      expect.stringMatching(/^Before and after/),
    ],
  ]);
});
