import type { WorkControl } from "../WorkerTalk";
import type { ComputeLines, LineOutcome } from "./ComputeLines";
import type { ForecastTask } from "./ForecastTask";
import { lineTask } from "./lineTask";

/** What becomes of the lines of a report, in their order; one that could not be read is not forecast. */
export async function lineOutcomes(
  task: ForecastTask,
  compute: ComputeLines,
  control: WorkControl,
): Promise<readonly LineOutcome[]> {
  const good = task.lines.filter(({ line }) => line.problem === null);
  const outcomes = await compute(
    good.map((line) => lineTask(line, task)),
    control,
  );
  const byLine = new Map(good.map((line, index) => [line, outcomes[index]!]));
  return task.lines.map((read) => byLine.get(read) ?? { forecast: null, problem: read.line.problem! });
}
