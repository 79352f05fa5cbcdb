import type { BookFacts } from "../../src/workbench/model/bookFacts";
import { markProperty } from "../../src/workbook/placing/reportMark";

/** The id of the run that wrote the first report of a workbook, as its mark says. */
export function runIdOf(facts: BookFacts): string {
  const mark = Object.entries(facts).find(([fact]) => fact.endsWith(` property ${markProperty}`));
  if (!mark) throw new Error("No sheet of this workbook is marked as a report.");
  return (JSON.parse(mark[1] as string) as { runId: string }).runId;
}
