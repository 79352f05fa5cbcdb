import { LiveBook } from "../calc/liveBook";
import { cellFunctions } from "../support/cellFunctions";
import { seasonalMonths } from "../support/seasonalMonths";

/** 36 months in A1:A36, and beside them a formula over them. */
async function book(formula: string): Promise<LiveBook> {
  const rows = seasonalMonths(36).map((amount, row) => [amount, ...(row === 0 ? [null, formula] : [])]);
  return new LiveBook(rows, {}, { functions: await cellFunctions() });
}

test("a forecast is busy at first, then spills a row a period", async () => {
  const live = await book("=FINOPS.FORECAST(A1:A36,3)");
  expect(live.cell("C1")).toBe("#BUSY!");
  await live.calculator.answered();
  expect(live.shows("C1:F4")).toEqual([
    [1, expect.any(Number), expect.any(Number), expect.any(Number)],
    [2, expect.any(Number), expect.any(Number), expect.any(Number)],
    [3, expect.any(Number), expect.any(Number), expect.any(Number)],
    [null, null, null, null],
  ]);
});

test("a changed cell of the history changes the forecast, and back again it is as before", async () => {
  const live = await book("=FINOPS.FORECAST(A1:A36,3)");
  await live.calculator.answered();
  const before = live.shows("C1:F3");
  const last = live.cell("A36") as number;
  live.set({ A36: 2 * last });
  await live.calculator.answered();
  const after = live.shows("C1:F3");
  expect(after).not.toEqual(before);
  live.set({ A36: last });
  await live.calculator.answered();
  expect(live.shows("C1:F3")).toEqual(before);
});

test("of edits that follow quickly the last one counts", async () => {
  const live = await book('=FINOPS.FORECAST(A1:A36,1,"naive")');
  for (const value of [1, 2, 3]) {
    live.set({ A36: value });
    expect(live.cell("C1")).toBe("#BUSY!");
  }
  await live.calculator.answered();
  expect(live.cell("D1")).toBe(3);
});

test("other formulas go on with the figures, and errors carry their words", async () => {
  const live = await book('=SUM(INDEX(FINOPS.FORECAST(A1:A36,12,"seasonal naive",12),0,2))-SUM(A25:A36)');
  await live.calculator.answered();
  expect(live.cell("C1")).toBeCloseTo(0, 6);
  live.set({ A7: "n.a." });
  await live.calculator.answered();
  expect(live.cell("C1")).toBe("#VALUE!");
  expect(live.text("C1")).toMatch(/history, row 7: "n\.a\." is not a number/);
});

test("the season that is found serves as an argument of the forecast", async () => {
  const live = await book("=FINOPS.FORECAST(A1:A36,2,,INDEX(FINOPS.FORECAST.SEASONALITY(A1:A36),1,1))");
  await live.calculator.answered();
  const found = live.shows("C1:F2");
  const without = await book("=FINOPS.FORECAST(A1:A36,2)");
  await without.calculator.answered();
  expect(found).toEqual(without.shows("C1:F2"));
});
