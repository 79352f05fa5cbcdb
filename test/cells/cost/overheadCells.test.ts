import { overheadCells } from "../../../src/cells/cost/overheadCells";
import { problemOf } from "../../support/problemOf";

test("a department that stands twice is refused: its columns could not be told apart", () => {
  const bases = [
    ["", "HR", "Works", "Works"],
    ["HR", 0, 60, 30],
  ];
  expect(problemOf(() => overheadCells([["HR", 900]], bases, null))).toMatchObject({
    code: "OVERHEAD_NAME_TWICE",
    slots: { name: "Works" },
  });
});
