import { WorkerTalk } from "../WorkerTalk";
import type { ComputeLines, LineOutcome } from "./ComputeLines";
import type { LinesAnswer, LinesChannel, LinesRequest } from "./lineMessages";
import { tellLines } from "./tellLines";

/** Lines that a worker takes at a time: some tenths of a second of its work. */
const linesAtOnce = 4;

/**
 * Forecasts lines in workers, each of which takes the next few whenever it is done; to cancel is to end them.
 * @param open Starts a worker.
 * @param most How many may work at once.
 */
export function computeLinesOver(open: () => LinesChannel, most: number): ComputeLines {
  return async (lines, { signal, onProgress }) => {
    const outcomes: LineOutcome[] = [];
    let [taken, done] = [0, 0];
    const count = Math.min(most, Math.ceil(lines.length / linesAtOnce));
    const channels = Array.from({ length: count }, open);
    const work = async (channel: LinesChannel): Promise<void> => {
      const talk = new WorkerTalk<LinesRequest, LinesAnswer>(channel);
      while (taken < lines.length) {
        const from = taken;
        taken += linesAtOnce;
        const own = await talk.ask(
          [{ kind: "lines", lines: lines.slice(from, taken) }],
          signal ? { signal } : {},
          (answer) => (answer.kind === "outcomes" ? answer.outcomes : null),
        );
        for (const [index, outcome] of own.entries()) outcomes[from + index] = outcome;
        done += own.length;
        tellLines(onProgress, done, lines.length);
      }
    };
    tellLines(onProgress, 0, lines.length);
    try {
      await Promise.all(channels.map(work));
    } finally {
      for (const channel of channels) channel.end();
    }
    return outcomes;
  };
}
