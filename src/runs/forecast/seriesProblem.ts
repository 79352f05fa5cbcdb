import { FinanceError } from "../../core/errors/financeError";
import type { SeriesProblem } from "./SeriesRecord";

/** A mistake in a series as JSON tells it. @throws What is no such mistake. */
export function seriesProblem(error: unknown): SeriesProblem {
  if (!(error instanceof FinanceError)) throw error;
  const { code, what, remedy } = error;
  return { code, message: what, remedy };
}
