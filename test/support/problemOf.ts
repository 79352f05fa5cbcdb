import { FinanceError } from "../../src/core/errors/financeError";

/** The mistake of the user's that a call ends in. */
export function problemOf(call: () => unknown): FinanceError {
  try {
    call();
  } catch (problem) {
    if (problem instanceof FinanceError) return problem;
    throw problem;
  }
  throw new Error("Nothing was refused.");
}
