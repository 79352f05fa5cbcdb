import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { DataRefused } from "../../../src/cells/problems";
import { answerRevenue } from "../../../src/runs/revenue/answerRevenue";
import { computeClosing } from "../../../src/runs/revenue/closingComputation";
import { computeClosingOver } from "../../../src/runs/revenue/computeClosingOver";
import { computeRevenueHere } from "../../../src/runs/revenue/computeRevenueHere";
import { computeRevenueOver } from "../../../src/runs/revenue/computeRevenueOver";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import {
  packRequests,
  type RevenueAnswer,
  type RevenueRequest,
} from "../../../src/runs/revenue/revenueMessages";
import { answersOfSheets } from "../../../src/runs/worker/sheetMessages";
import { CopyingWorker } from "../../support/CopyingWorker";
import { packTask, type PackRows } from "../../support/revenuePackCase";
import { march, smallBook } from "../../support/smallBook";

const copyingWorker = () => new CopyingWorker(answerRevenue);

const header = ["Contract id", "Obligation id", "Method", "Start", "End", "SSP", "Note"];

function bookOf(count: number): PackRows {
  const numbered = (cells: readonly CellValue[]): readonly (readonly CellValue[])[] =>
    Array.from({ length: count }, (_, index) => [`C${index + 1}`, ...cells]);
  return {
    contracts: [
      ["Contract id", "Signed date", "Currency", "Transaction price"],
      ...numbered(["2026-01-01", "EUR", 365]),
    ],
    obligations: [header, ...numbered(["A", "straight line", "2026-01-01", "2026-12-31", 365, null])],
  };
}

/** Cells of each message that has any. */
function cellsOf(messages: Iterable<RevenueRequest | RevenueAnswer>): readonly number[] {
  return [...messages].flatMap((message) =>
    "rows" in message ? message.rows.reduce((sum: number, row) => sum + row.length, 0) : [],
  );
}

test("a pack computed in a worker is the pack computed here, told step by step", async () => {
  const worker = copyingWorker();
  const steps: string[] = [];
  const task = packTask(smallBook, march);
  const there = await computeRevenueOver(worker.open)(task, { onProgress: (step) => steps.push(step) });
  const here = await computeRevenueHere(task, {});
  expect(there.summary).toEqual(here.summary);
  const [copied, made] = [await there.sheets(), await here.sheets()];
  expect(copied.map(({ checks }) => checks)).toEqual(made.map(({ checks }) => checks));
  expect(copied.map(({ model }) => model)).toEqual(made.map(({ model }) => model));
  expect(steps).toEqual(expect.arrayContaining(["Reading the tables", "Laying out Schedule"]));
  expect(steps[1]).toMatch(/^Recognising, 0 of 4 contracts$/);
  there.release();
  expect(worker.hasEnded).toBe(true);
});

test("tables go in and sheets come out in slices, so that no message holds a page up", async () => {
  const into = cellsOf(packRequests(packTask(bookOf(3_000), march)));
  expect(into.length).toBeGreaterThan(3);
  const { sheets } = computeRevenue(packTask(bookOf(250), march));
  const out = cellsOf(answersOfSheets(sheets));
  expect(out.length).toBeGreaterThan(sheets.length);
  expect(Math.max(...into, ...out)).toBeLessThan(10_200);
});

test("error cells keep their class on the way in, and what a refusal names on the way out", async () => {
  const worker = copyingWorker();
  const [head, first, ...others] = smallBook.contracts!;
  const contracts = [head!, [...first!.slice(0, 4), new CellError("#REF!"), null], ...others];
  const refused = computeRevenueOver(worker.open)(packTask({ ...smallBook, contracts }, march), {});
  await expect(refused).rejects.toMatchObject({ code: "CELL_ERROR", slots: { value: "#REF!" } });
  expect(worker.hasEnded).toBe(true);
});

test("contracts that are left out come with their problems as errors", async () => {
  const [head, first, ...others] = smallBook.contracts!;
  const contracts = [head!, [...first!.slice(0, 2), "soon", "EUR", "n.a.", null], ...others];
  const book = { ...smallBook, contracts };
  await expect(computeRevenueOver(copyingWorker().open)(packTask(book, march), {})).rejects.toThrow(
    DataRefused,
  );
  const options = { ...march, leaveOutBad: true };
  const { summary } = await computeRevenueOver(copyingWorker().open)(packTask(book, options), {});
  const [left] = summary.leftOut.contracts;
  expect(left!.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["DATE_UNREADABLE", "AMOUNT_NOT_A_NUMBER"]),
  );
  expect(left!.problems[0]!.remedy).not.toBe("");
});

test("to cancel ends the worker", async () => {
  const worker = copyingWorker();
  const controller = new AbortController();
  const computing = computeRevenueOver(worker.open)(packTask(bookOf(100), march), {
    signal: controller.signal,
  });
  controller.abort(new DOMException("Cancelled by the user", "AbortError"));
  await expect(computing).rejects.toMatchObject({ name: "AbortError" });
  expect(worker.hasEnded).toBe(true);
});

test("what a month is closed with is the same from a worker", async () => {
  const worker = copyingWorker();
  const closing = { task: packTask(smallBook, march), isFirst: true };
  expect(await computeClosingOver(worker.open)(closing)).toEqual(computeClosing(closing));
  expect(worker.hasEnded).toBe(true);
});

test("a contract is explained by the worker that keeps its pack", async () => {
  const result = await computeRevenueOver(copyingWorker().open)(packTask(smallBook, march), {});
  const here = await computeRevenueHere(packTask(smallBook, march), {});
  expect(await result.explain("C1")).toEqual(await here.explain("C1"));
  await expect(result.explain("C9")).rejects.toMatchObject({ code: "CONTRACT_UNKNOWN" });
});
