import { computeAttribution } from "../../../src/runs/attribution/attributionComputation";
import { computeAttributionHere } from "../../../src/runs/attribution/computeAttributionHere";
import { answersOfSheets } from "../../../src/runs/worker/sheetMessages";
import { answerReports } from "../../../src/runs/worker/answerReports";
import { computeOver } from "../../../src/runs/worker/computeOver";
import {
  reportRequests,
  type ReportAnswer,
  type ReportRequest,
} from "../../../src/runs/worker/reportMessages";
import type { AttributionSummary } from "../../../src/runs/attribution/AttributionResult";
import type { AttributionTask } from "../../../src/runs/attribution/AttributionTask";
import { CopyingWorker } from "../../support/CopyingWorker";
import { manyJourneys, threeJourneys, touchTask } from "../../support/touchTask";

const copyingWorker = () =>
  new CopyingWorker<ReportRequest<AttributionTask>, ReportAnswer<AttributionSummary>>((answer) =>
    answerReports(computeAttribution, answer),
  );

/** Cells of each message that has any. */
function cellsOf(messages: Iterable<object>): readonly number[] {
  return [...messages].flatMap((message) =>
    "rows" in message ? (message.rows as unknown[][]).reduce((sum, row) => sum + row.length, 0) : [],
  );
}

test("a report computed in a worker is the report computed here, told step by step", async () => {
  const worker = copyingWorker();
  const steps: string[] = [];
  const task = touchTask();
  const there = await computeOver(worker.open)(task, { onProgress: (step) => steps.push(step) });
  const here = await computeAttributionHere(task, {});
  expect(there.summary).toEqual(here.summary);
  const [copied, made] = [await there.sheets(), await here.sheets()];
  expect(copied.map(({ model }) => model)).toEqual(made.map(({ model }) => model));
  expect(steps).toEqual(expect.arrayContaining(["Reading the table", "Attributing, markov1", "Laying out"]));
  there.release();
  expect(worker.hasEnded).toBe(true);
});

test("the log goes in and sheets come out in slices, so that no message holds a page up", () => {
  const task = touchTask(manyJourneys(2_000));
  const into = cellsOf(reportRequests(task));
  expect(into.length).toBeGreaterThan(3);
  const out = cellsOf(answersOfSheets(computeAttribution(task).sheets));
  expect(Math.max(...into, ...out)).toBeLessThan(10_200);
});

test("what is refused there is refused here with all its cells", async () => {
  const worker = copyingWorker();
  const rows = [...threeJourneys, ["J4", "soon", "Email", "much", null]];
  const refused = computeOver(worker.open)(touchTask(rows), {});
  await expect(refused).rejects.toMatchObject({
    code: "DATA_REFUSED",
    problems: [{ code: "DATE_UNREADABLE" }, { code: "AMOUNT_NOT_A_NUMBER" }],
  });
  expect(worker.hasEnded).toBe(true);
});

test("to cancel ends the worker", async () => {
  const worker = copyingWorker();
  const controller = new AbortController();
  const computing = computeOver(worker.open)(touchTask(manyJourneys(1_000)), {
    signal: controller.signal,
  });
  controller.abort(new DOMException("Cancelled by the user", "AbortError"));
  await expect(computing).rejects.toMatchObject({ name: "AbortError" });
  expect(worker.hasEnded).toBe(true);
});
