import { DataRefused } from "../../cells/problems";

/** How many problems of a file are told at once. */
const mostTold = 3;

/** What went wrong, for the status line. */
export function problemText(problem: unknown): string {
  if (problem instanceof DataRefused) {
    const told = problem.problems.slice(0, mostTold).map(({ message }) => message);
    return [problem.message, ...told].join(" ");
  }
  return problem instanceof Error ? problem.message : String(problem);
}
