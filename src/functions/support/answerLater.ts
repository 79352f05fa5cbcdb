import type { CellValue } from "../../cells/CellValue";
import type { Steps } from "../../cells/Steps";
import { financeError } from "../../core/errors/financeError";
import { excelFromCells } from "./excelCells";
import { excelError } from "./excelError";
import { excelFailure } from "./excelFailure";
import { dateSystem } from "./dateSystem";
import { RecentAnswers } from "./RecentAnswers";
import { TimeSlice } from "./TimeSlice";

/** Excel asks anew for what it knows already when rows are inserted or a group is opened: a sheet full of forecasts fits. */
const recent = new RecentAnswers<CellValue[][]>(1_000);

/** Letters of a call that is kept with its answer: whole columns are not. */
const longestKept = 100_000;

/** Of all calls together; from the first on. */
let slice: TimeSlice | null = null;

/** Settles when the call before is done: all at once they would keep every cell waiting to the end. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Answers a call whose work takes too long to hold Excel up. Calls take turns; the page has its own between the steps of the
 * work, and a call that Excel cancels is given up at the next one. The answer to the same call is kept.
 * @param call Name and arguments.
 * @param load Begins the work; its code may have to be loaded first.
 * @param invocation What Excel appends to the arguments of a function that can be cancelled.
 * @throws CODE_NOT_LOADED, and what the work throws, as the error that Excel shows.
 */
export async function answerLater(
  call: readonly unknown[],
  load: () => Promise<Steps<CellValue[][]>>,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  let isCanceled = false;
  if (invocation) invocation.onCanceled = () => (isCanceled = true);
  const before = turn;
  const answered = before.then(() => worked(JSON.stringify([dateSystem(), call]), load, () => isCanceled));
  turn = answered.catch(() => undefined);
  try {
    return excelFromCells(await answered);
  } catch (error) {
    throw error instanceof Canceled ? excelError("#N/A", "Canceled.") : excelFailure(error);
  }
}

/** Nobody waits for the answer any more. */
class Canceled extends Error {}

async function worked(
  question: string,
  load: () => Promise<Steps<CellValue[][]>>,
  isCanceled: () => boolean,
): Promise<CellValue[][]> {
  const known = recent.get(question);
  if (known) return known;
  if (isCanceled()) throw new Canceled();
  const steps = await loaded(load);
  slice ??= new TimeSlice();
  for (;;) {
    if (slice.isOver) await slice.next();
    if (isCanceled()) throw new Canceled();
    const { done, value } = steps.next();
    if (!done) continue;
    if (question.length <= longestKept) recent.set(question, value);
    return value;
  }
}

async function loaded(load: () => Promise<Steps<CellValue[][]>>): Promise<Steps<CellValue[][]>> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && error.name === "ChunkLoadError") throw financeError("CODE_NOT_LOADED", {});
    throw error;
  }
}
