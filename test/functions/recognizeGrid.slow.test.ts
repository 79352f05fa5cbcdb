import { LiveBook } from "../calc/liveBook";
import { cellFunctions } from "../support/cellFunctions";
import { recognizeGrid } from "../support/recognizeGrid";

test("500 × 24 single calls and one table of the same lines show the same numbers", async () => {
  const functions = await cellFunctions();
  const book = new LiveBook(recognizeGrid(500, 24), {}, { functions });
  await book.calculator.answered();
  const single = book.shows("Lines!E2:AB501");
  expect(single).toEqual(book.shows("Table!A1:X500"));
  expect(single.flat().every((value) => typeof value === "number")).toBe(true);
  expect(single.flat().filter((value) => value !== 0).length).toBeGreaterThan(3_000);
});

test("a line that cannot be read has the same error in both, and the others stay", async () => {
  const functions = await cellFunctions();
  const grids = recognizeGrid(3, 2);
  grids.Lines[2]![2] = "soon";
  const book = new LiveBook(grids, {}, { functions });
  await book.calculator.answered();
  const single = book.shows("Lines!E2:F4");
  expect(single).toEqual(book.shows("Table!A1:B3"));
  expect(single[1]).toEqual(["#VALUE!", "#VALUE!"]);
  expect(book.text("Lines!E3")).toMatch(/^start: "soon" is not a day/);
  expect(book.text("Table!A2")).toMatch(/^start, row 2: "soon" is not a day/);
});
