import { refusedByExcel } from "./refusedByExcel";

/** One batch of work in Excel: waits while the user edits a cell, and speaks of failures in our words. */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  /** What the work is about, for messages. */
  place?: string,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (problem) {
    throw refusedByExcel(problem, place);
  }
}
