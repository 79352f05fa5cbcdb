import type { Case } from "../../../tools/cases/Case";
import { casesOf } from "../../../tools/cases/Case";
import { runCase } from "../../../tools/cases/runCase";
import { fav } from "../../cases/adapters/fav";

jest.mock("../../cases/adapters/fav", () => ({ fav: jest.fn() }));
const adapter = jest.mocked(fav);

let got: unknown;
beforeEach(() => {
  got = {};
  adapter.mockReset().mockImplementation(() => got);
});

function run(item: Partial<Case>): Promise<string | null> {
  return runCase({ id: "ID", op: "fav", inputs: {}, expected: {}, ...item });
}

test("an adapter sees a copy of the inputs and nothing else", async () => {
  const inputs = { accountType: "revenue", nested: { actual: 1 } };
  await run({ id: "secret", inputs, expected: { difference: 1 } });
  expect(adapter.mock.calls).toEqual([[inputs]]);
  expect(adapter.mock.calls[0]![0]).not.toBe(inputs);
});

test.each([
  ["equal figures", { a: 1 }, { a: 1 }, {}, null],
  ["a figure within an absolute tolerance", { a: 1.004 }, { a: 1 }, { tol: 0.005 }, null],
  ["a figure beyond it", { a: 1.006 }, { a: 1 }, { tol: 0.005 }, "result.a: expected 1, got 1.006"],
  ["a figure within a relative tolerance", { a: 1009 }, { a: 1000 }, { tol: { relative: 0.01 } }, null],
  [
    "a figure beyond it",
    { a: 1011 },
    { a: 1000 },
    { tol: { relative: 0.01 } },
    "result.a: expected 1000, got 1011",
  ],
  ["a relative tolerance around a negative", { a: -1009 }, { a: -1000 }, { tol: { relative: 0.01 } }, null],
  ["a figure written as text", { a: 55.89 }, { a: "55.89" }, { tol: 0 }, null],
  [
    "another figure written as text",
    { a: 55.88 },
    { a: "55.89" },
    { tol: 0 },
    'result.a: expected "55.89", got 55.88',
  ],
  [
    "a code that is no figure",
    { a: "100" },
    { a: "0100" },
    { tol: 1 },
    'result.a: expected "0100", got "100"',
  ],
  ["a missing key", {}, { a: 1 }, {}, "result.a: expected 1, got nothing"],
  ["a missing key that should be null", {}, { a: null }, {}, "result.a: expected null, got nothing"],
  ["a key too many", { a: 1, b: 2 }, { a: 1 }, {}, "result.b: expected nothing, got 2"],
  ["a key too many, of a partial case", { a: 1, b: 2 }, { a: 1 }, { partial: true }, null],
  ["a key too many deep in a partial case", { x: { a: 1, b: 2 } }, { x: { a: 1 } }, { partial: true }, null],
  [
    "a list of another length",
    { a: [1, 2, 3] },
    { a: [1, 2] },
    { partial: true },
    "result.a.length: expected 2, got 3",
  ],
  ["an item of a list", { a: [{ b: "x" }] }, { a: [{ b: "y" }] }, {}, 'result.a[0].b: expected "y", got "x"'],
  ["a flag", { a: 1 }, { a: true }, {}, "result.a: expected true, got 1"],
  ["not a number", { a: NaN }, { a: 1 }, { tol: 1 }, "result.a: expected 1, got null"],
  [
    "an exact figure off by a cent",
    { a: 4.12 },
    { a: "4.125" },
    { tol: 0.005, exact: { a: "4.13" } },
    'exact result.a: expected "4.13", got 4.12',
  ],
  ["an exact figure to the cent", { a: 4.13 }, { a: "4.125" }, { tol: 0.005, exact: { a: "4.13" } }, null],
  [
    "an exact figure of more decimals",
    { a: 10.25807 },
    { a: "10.26" },
    { tol: 0.01, exact: { a: "10.258065" } },
    'exact result.a: expected "10.258065", got 10.25807',
  ],
  [
    "an exact figure that the source did not publish",
    { a: 1, b: 2 },
    { a: 1 },
    { exact: { a: "1.00", b: "2.00" } },
    null,
  ],
] as const)("%s", async (_, result, expected, more, reason) => {
  got = result;
  expect(await run({ expected, ...more })).toBe(reason);
});

test("an op without an adapter is unknown", async () => {
  expect(await run({ op: "price_qty_of_nothing" })).toBe('unknown op "price_qty_of_nothing"');
  expect(await run({ op: "../fav" })).toBe('unknown op "../fav"');
});

test("an adapter that throws fails its case with the reason", async () => {
  adapter.mockImplementation(() => {
    throw new Error("No account type goodwill.");
  });
  expect(await run({})).toBe("threw No account type goodwill.");
});

test.each([
  ["no list", { cases: 1 }, "bank.json has no list of cases."],
  [
    "a case without op",
    { cases: [{ id: "1", inputs: 1, expected: 1 }] },
    "bank.json: case 1 lacks id, op, inputs or expected.",
  ],
])("a bank with %s is refused", (_, bank, message) => {
  expect(() => casesOf(bank, "bank.json")).toThrow(message);
});
