import { counted } from "../../../src/core/errors/counted";

test.each([
  [0, "0 rows"],
  [1, "1 row"],
  [2, "2 rows"],
  [1_234_567, "1,234,567 rows"],
])("%d of rows is told as %j", (count, expected) => {
  expect(counted(count, "row")).toBe(expected);
});

test("the verb goes with the number", () => {
  expect(counted(1, "path holds", "paths hold")).toBe("1 path holds");
  expect(counted(2, "path holds", "paths hold")).toBe("2 paths hold");
});
