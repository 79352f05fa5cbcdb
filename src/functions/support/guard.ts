import { excelFailure } from "./excelFailure";

/** Runs a cell function that answers at once: what it throws ends in the error that Excel shows. */
export function guard<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    throw excelFailure(error);
  }
}
