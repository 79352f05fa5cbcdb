import { spreadCells } from "../../../src/cells/cost/spreadCells";

test.each([0, -3, 2.5, 1001, "x", true])("%j is no number of periods", (periods) => {
  expect(() => spreadCells({ total: 100, profile: [[periods]], method: null, digits: null })).toThrow(
    expect.objectContaining({ code: "PERIODS_OUT_OF_RANGE" }),
  );
});

test("one cell may be a profile of its own when that is said", () => {
  expect(spreadCells({ total: 100, profile: [[7]], method: "profile", digits: null })).toEqual([[100]]);
});
