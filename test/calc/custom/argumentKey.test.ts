import { argumentKey, sameArguments } from "../../../src/calc/custom/argumentKey";
import type { CustomArgument } from "../../../src/calc/custom/CustomFunction";
import { CellError } from "../../../src/cells/CellValue";

const differing: [CustomArgument[], CustomArgument[]][] = [
  [[1], [2]],
  [[1], ["1"]],
  [[0], [null]],
  [[0], [false]],
  [[true], [false]],
  [["a"], ["A"]],
  [[[[1, 2]]], [[[1], [2]]]],
  [[[[1, 2]]], [[[1, 3]]]],
  [[new CellError("#N/A", "x")], [new CellError("#N/A", "y")]],
  [[new CellError("#N/A")], [new CellError("#VALUE!")]],
  [[1], [1, 1]],
];

describe("arguments of a call", () => {
  test.each(differing)("%p and %p are not the same", (one, other) => {
    expect(sameArguments(one, other)).toBe(false);
    expect(sameArguments(other, one)).toBe(false);
  });

  test("are the same by their values, with one key", () => {
    const make = (): CustomArgument[] => [1.5, "a", null, true, [[1, "x", new CellError("#N/A", "y")]]];
    expect(sameArguments(make(), make())).toBe(true);
    expect(argumentKey(make())).toBe(argumentKey(make()));
  });

  // 10,000 neighbouring numbers in 2^32 keys: a fair mixing has a collision or none.
  test("seldom share a key when they differ", () => {
    const keys = new Set(
      Array.from({ length: 10_000 }, (_, number) => argumentKey([number, `A${number % 7}`])),
    );
    expect(keys.size).toBeGreaterThan(9_990);
  });
});
