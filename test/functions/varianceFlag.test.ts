import { materialityRules } from "../../src/core/budget/materiality";
import { FlagRule, varianceFlag } from "../../src/functions/varianceFlag";
import { installCustomFunctions, shownCall } from "../support/customFunctions";

beforeAll(installCustomFunctions);

type Arguments = Parameters<typeof varianceFlag>;

function call(...args: unknown[]): unknown {
  return shownCall(() => varianceFlag(...([...args, null].slice(0, 5) as Arguments)));
}

test("the words that AutoComplete offers are the words that are read", () => {
  expect(Object.values(FlagRule)).toEqual([...materialityRules]);
});

// Expected values: the rule, by hand.
test.each([
  ["both limits exceeded", [[[106_000]], [[100_000]], 5000, 0.05], true],
  ["the amount alone exceeded", [[[106_000]], [[100_000]], 5000, 0.1], false],
  ["the amount alone exceeded, under or", [[[106_000]], [[100_000]], 5000, 0.1, "or"], true],
  ["both limits just reached, under or", [[[105_000]], [[100_000]], 5000, 0.05, "OR"], false],
  ["a shortfall as much as an excess", [[[94_000]], [[100_000]], 5000, 0.05], true],
  ["a zero base and a difference", [[[6000]], [[0]], 5000, 0.1], true],
  ["a zero base and no difference", [[[0]], [[0]], 0, 0, "or"], false],
  ["a change of sign, whatever the percentage", [[[-1]], [[100]], 100, 5], true],
  ["limits of zero", [[[100.01]], [[100]], 0, 0], true],
  ["two blank cells", [[[""]], [[""]], 0, 0], false],
] as const)("%s gives its flag", (_, args, expected) => {
  expect(call(...args)).toEqual([[expected]]);
});

test("a block against one cell gives a block", () => {
  const block = [
    [106, 100],
    [90, 101],
  ];
  expect(call(block, [[100]], 5, 0.05)).toEqual([
    [true, false],
    [true, false],
  ]);
});

test("text among the amounts is an error in its own cell", () => {
  expect(call([[120], ["n/a"]], [[100]], 5, 0.05)).toEqual([
    [true],
    [{ error: "#VALUE!", message: expect.stringContaining('actual, row 2: "n/a"') }],
  ]);
});

test.each([
  [
    "an amount limit that is text",
    [[[1]], [[2]], "5000", 0.05],
    'abs_limit: "5000" is not a number of 0 or more.',
  ],
  ["a percentage as text", [[[1]], [[2]], 5000, "5%"], 'percent_limit: "5%" is not a number of 0 or more.'],
  ["a blank limit", [[[1]], [[2]], null, 0.05], "abs_limit: blank is not a number"],
  ["a negative limit", [[[1]], [[2]], -1, 0.05], "abs_limit: -1 is not a number of 0 or more."],
  ["a limit that is an error", [[[1]], [[2]], { code: "#N/A" }, 0.05], "abs_limit: #N/A"],
  ["an unknown rule", [[[1]], [[2]], 1, 1, "xor"], 'rule: "xor" is not one of the words it takes (and, or).'],
  ["shapes that differ", [[[1, 2]], [[1], [2]], 1, 1], "actual is 1 row by 2 columns"],
] as const)("%s is one error with its words", (_, args, message) => {
  expect(call(...args)).toEqual({ error: "#VALUE!", message: expect.stringContaining(message) });
});
