import { FinanceError } from "../../core/errors/financeError";
import { excelError } from "./excelError";

/**
 * What Excel shows of a failure: a mistake in the data or the call has its own Excel error with what happened and what to
 * do; anything else is a bug, which says so and leaves its trace in the console.
 */
export function excelFailure(error: unknown): CustomFunctions.Error {
  if (error instanceof FinanceError) return excelError(error.cell, error.message);
  const reference = referenceOf(error);
  console.error(`FINOPS ${reference}`, error);
  return excelError(
    "#VALUE!",
    `This is a fault in FINOPS, not in your data. Please report it as ${reference}.`,
  );
}

/** Four characters that are the same for the same fault. */
function referenceOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) % 1_679_616;
  return hash.toString(36).toUpperCase().padStart(4, "0");
}
