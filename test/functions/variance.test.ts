import { varianceOutputs } from "../../src/cells/varianceCells";
import { variance, VarianceOutput } from "../../src/functions/variance";
import { installCustomFunctions, shownCall } from "../support/customFunctions";

beforeAll(installCustomFunctions);

type Arguments = Parameters<typeof variance>;

/** A call as Excel makes it: what is left out arrives as null. */
function call(actual: unknown, reference: unknown, type: unknown = null, output: unknown = null): unknown {
  return shownCall(() => variance(...([actual, reference, type, output] as unknown as Arguments)));
}

function column(...values: unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

test("the words that AutoComplete offers are the words that are read", () => {
  expect(Object.values(VarianceOutput)).toEqual([...varianceOutputs]);
});

// Expected values: arithmetic by hand.
test.each([
  ["actual less reference when nothing is said", [[[110]], [[100]]], 10],
  ["the difference in the words asked for", [[[110]], [[100]], [["expense"]], "difference"], 10],
  ["no binary noise", [[[0.3]], [[0.1]]], 0.2],
  ["an overrun of an expense as a negative effect", [[[110]], [[100]], [["expense"]], "effect"], -10],
  ["more revenue as a positive effect", [[[110]], [[100]], [["revenue"]], "effect"], 10],
  ["more contra revenue as a negative effect", [[[12]], [[10]], [["contra revenue"]], "effect"], -2],
  ["no effect of an asset", [[[12]], [[10]], [["asset"]], "effect"], 0],
  ["types given as a sign", [[[110]], [[100]], [[-1]], "effect"], -10],
  ["a sign given as text", [[[110]], [[100]], [["+1"]], "effect"], 10],
  ["types in any case and with a hyphen", [[[12]], [[10]], [["Contra-Revenue"]], "effect"], -2],
  ["a share of the absolute reference", [[[-50]], [[-100]], null, "percent"], 0.5],
  ["n/m on a zero base", [[[50]], [[0]], null, "percent"], "n/m"],
  ["n/m on a change of sign", [[[-20]], [[100]], null, "percent"], "n/m"],
  ["the share of an effect", [[[110]], [[100]], [["expense"]], "effect percent"], -0.1],
  ["n/m for the share of an effect as well", [[[1]], [[0]], [["expense"]], "effect percent"], "n/m"],
  ["F", [[[90]], [[100]], [["expense"]], "flag"], "F"],
  ["U", [[[110]], [[100]], [["expense"]], "flag"], "U"],
  ["a dash where nothing moved", [[[100]], [[100]], [["expense"]], "flag"], "–"],
  ["the output in any case and with a hyphen", [[[110]], [[100]], [["expense"]], "Effect-Percent"], -0.1],
  ["nothing where both cells are blank", [[[""]], [[null]]], ""],
  ["one blank as zero", [[[110]], [[""]]], 110],
  ["a formatted number as its value", [[[{ type: "FormattedNumber", basicValue: 110 }]], [[100]]], 10],
] as const)("returns %s", (_, args, expected) => {
  expect(call(...(args as unknown as Parameters<typeof call>))).toEqual([[expected]]);
});

describe("shapes", () => {
  test("a column against a column gives a column", () => {
    expect(call(column(110, 90), column(100, 100))).toEqual([[10], [-10]]);
  });

  test("a row against a row gives a row", () => {
    expect(call([[110, 90]], [[100, 100]])).toEqual([[10, -10]]);
  });

  test("a block against one cell takes that cell for all", () => {
    const block = [
      [110, 90],
      [120, 80],
    ];
    expect(call(block, [[100]])).toEqual([
      [10, -10],
      [20, -20],
    ]);
  });

  test("one actual against a column gives a column", () => {
    expect(call([[100]], column(90, 110))).toEqual([[10], [-10]]);
  });

  test("one account type a row counts for the whole row", () => {
    const block = [
      [110, 120],
      [110, 120],
    ];
    expect(call(block, [[100]], column("revenue", "expense"), "effect")).toEqual([
      [10, 20],
      [-10, -20],
    ]);
  });

  test("one account type a column counts for the whole column", () => {
    expect(call([[110, 120]], [[100]], [["revenue", "expense"]], "effect")).toEqual([[10, -20]]);
  });

  test("all gives difference, percent, effect and flag side by side", () => {
    expect(
      call(column(110, 90, ""), column(100, 0, ""), column("revenue", "expense", "expense"), "all"),
    ).toEqual([
      [10, 0.1, 10, "F"],
      [90, "n/m", -90, "U"],
      ["", "", "", ""],
    ]);
  });
});

describe("what is wrong with one cell stays in that cell", () => {
  test("text among the amounts", () => {
    expect(call(column(110, "ten", 90), column(100, 100, 100))).toEqual([
      [10],
      [
        {
          error: "#VALUE!",
          message:
            'actual, row 2: "ten" is not a number. Enter a number; where none is needed, leave the cell blank.',
        },
      ],
      [-10],
    ]);
  });

  test("a number stored as text", () => {
    expect(call([[110, 120]], [[100, "1,000.00"]])).toEqual([
      [10, { error: "#VALUE!", message: expect.stringContaining("reference, column 2") }],
    ]);
  });

  test("an error that comes in goes out as it is", () => {
    expect(call(column(110, { code: "#DIV/0!" }), column({ code: "#REF!" }, 100))).toEqual([
      [{ error: "#REF!", message: "" }],
      [{ error: "#DIV/0!", message: "" }],
    ]);
  });

  test("an account type that is none", () => {
    expect(call(column(110, 90), [[100]], column("revenue", "fixed assets"), "effect")).toEqual([
      [10],
      [{ error: "#VALUE!", message: expect.stringContaining('account_type, row 2: "fixed assets"') }],
    ]);
  });

  test("a blank account type", () => {
    expect(call(column(110, 90), [[100]], column("revenue", ""), "flag")).toEqual([
      ["F"],
      [{ error: "#VALUE!", message: expect.stringContaining('"flag" needs account_type, row 2') }],
    ]);
  });

  test("an unknown account type leaves difference and percent of all alone", () => {
    const error = { error: "#VALUE!", message: expect.stringContaining('"goodwill"') };
    expect(call([[110]], [[100]], [["goodwill"]], "all")).toEqual([[10, 0.1, error, error]]);
  });
});

describe("what is wrong with the call is one error with its words", () => {
  test.each([
    [
      "ranges of different shapes",
      [column(1, 2, 3), column(1, 2)],
      "actual is 3 rows by 1 column and reference is 2 rows by 1 column.",
    ],
    [
      "a row against a column",
      [[[1, 2]], column(1, 2)],
      "actual is 1 row by 2 columns and reference is 2 rows by 1 column.",
    ],
    [
      "account types of another height",
      [column(1, 2, 3), [[1]], column("revenue", "expense"), "flag"],
      "account_type is 2 rows by 1 column and actual is 3 rows by 1 column.",
    ],
    [
      "an effect without account type",
      [[[1]], [[2]], null, "effect"],
      '"effect" needs account_type (revenue, expense, contra revenue',
    ],
    ["all without account type", [[[1]], [[2]], null, "all"], '"all" needs account_type'],
    [
      "all of two columns",
      [[[1, 2]], [[2]], [["revenue"]], "all"],
      'actual has 2 columns, and "all" takes one.',
    ],
    [
      "an unknown output",
      [[[1]], [[2]], null, "ratio"],
      'output: "ratio" is not one of the words it takes (difference, effect, percent, effect percent, flag, all).',
    ],
  ] as const)("%s", (_, args, message) => {
    expect(call(...(args as unknown as Parameters<typeof call>))).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining(message),
    });
  });
});
