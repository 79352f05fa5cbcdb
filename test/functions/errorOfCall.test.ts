import { errorOfCall } from "../../src/functions/support/errorOfCall";
import { variance } from "../../src/functions/variance";
import { installCustomFunctions } from "../support/customFunctions";

beforeAll(installCustomFunctions);

test("a call that is refused says why and what to do", async () => {
  expect(
    await errorOfCall(variance, [
      [[1], [2]],
      [[1], [2], [3]],
    ]),
  ).toMatch(/^actual is .* Give ranges of the same size/);
});

test("an error among the results is told by the first of them", async () => {
  expect(await errorOfCall(variance, [[[1], ["n.a."]], [[1], [2]], null, null])).toMatch(/n\.a\./);
});

test("a word that a function does not take is refused as in the cell", async () => {
  expect(await errorOfCall(variance, [[[1]], [[1]], null, [["sum"]]])).toMatch(
    /"sum" is not one of the words/,
  );
});

test("a call that gives a result has no error", async () => {
  expect(await errorOfCall(variance, [[[3]], [[1]]])).toBeNull();
});
