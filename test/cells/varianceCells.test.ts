import { limitsFromCells } from "../../src/cells/materialityCells";
import { varianceCells } from "../../src/cells/varianceCells";
import { wordFromCell } from "../../src/cells/argumentWord";

// The cell functions' own tests hold the answers; here stand the codes that scripts and the pane rely on.
test.each([
  ["SHAPES_DIFFER", () => varianceCells([[1], [2]], [[1, 2]], null, "difference")],
  ["ARGUMENT_MISSING", () => varianceCells([[1]], [[2]], null, "effect")],
  ["COLUMNS_TOO_MANY", () => varianceCells([[1, 2]], [[2]], [[1]], "all")],
  ["LIMIT_NOT_A_NUMBER", () => limitsFromCells("5000", 0.05, "and")],
  ["WORD_UNKNOWN", () => wordFromCell("rule", "xor", ["and", "or"])],
] as const)("%s", (code, call) => {
  expect(call).toThrow(expect.objectContaining({ code }));
});
