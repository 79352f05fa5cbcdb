import type { ComputeLines, LineOutcome } from "./ComputeLines";
import { lineOutcome } from "./lineOutcome";
import { tellLines } from "./tellLines";

/** Forecasts lines where it is called, one after the other; between two of them whoever else waits has a turn. */
export const computeLinesHere: ComputeLines = async (lines, { signal, onProgress }) => {
  const outcomes: LineOutcome[] = [];
  for (const line of lines) {
    signal?.throwIfAborted();
    tellLines(onProgress, outcomes.length, lines.length);
    outcomes.push(lineOutcome(line));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return outcomes;
};
