import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { revenueSummary } from "../../../src/runs/revenue/revenueSummary";
import { packTask } from "../../support/revenuePackCase";
import { march, smallBook } from "../../support/smallBook";

test("a preview says where a sheet goes on on a further one, and where months are values", () => {
  const limits = { rowsPerSheet: 66, liveMonthFigures: 10 };
  const { sheets } = revenueSummary(computeRevenue(packTask(smallBook, march, { limits })));
  const values = "Months are values: more than 10 formulas would make the sheet slow.";
  expect(sheets.find(({ name }) => name === "Schedule")?.note).toBe(values);
  expect(sheets.find(({ name }) => name === "Schedule 2")?.note).toBe(
    `It goes on here: one sheet does not hold all rows. ${values}`,
  );
  expect(sheets.find(({ name }) => name === "RPO")?.note).toBe("");
});

test("a preview of a small pack has nothing to say of its sheets", () => {
  const { sheets } = revenueSummary(computeRevenue(packTask(smallBook, march)));
  expect(sheets.filter(({ note }) => note !== "")).toEqual([]);
});
