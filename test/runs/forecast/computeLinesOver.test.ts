import type { TimeSeries } from "../../../src/core/planning/series/TimeSeries";
import { isoDate } from "../../../src/core/dates/isoDate";
import { answerLines } from "../../../src/runs/forecast/answerLines";
import type { LineTask } from "../../../src/runs/forecast/ComputeLines";
import { computeLinesHere } from "../../../src/runs/forecast/computeLinesHere";
import { computeLinesOver } from "../../../src/runs/forecast/computeLinesOver";
import type { LinesAnswer, LinesRequest } from "../../../src/runs/forecast/lineMessages";

/** Workers whose messages are copied as a browser copies them. */
class CopyingWorkers {
  readonly taken: number[] = [];
  ended = 0;

  open = () => {
    let heard: (answer: LinesAnswer) => void = () => undefined;
    const worker = this.taken.push(0) - 1;
    let hasEnded = false;
    return {
      post: (request: LinesRequest) => {
        const copy = structuredClone(request);
        setTimeout(() => {
          if (hasEnded) return;
          this.taken[worker]! += copy.lines.length;
          heard(structuredClone(answerLines(copy)));
        });
      },
      listen: (listener: (answer: LinesAnswer) => void) => {
        heard = listener;
      },
      end: () => {
        hasEnded = true;
        this.ended++;
      },
    };
  };
}

function line(values: TimeSeries["values"]): LineTask {
  return {
    series: { calendar: { step: "month", first: isoDate("2024-01-01") }, values },
    options: { method: "theta", season: null, horizon: 3, levels: [0.8, 0.95], backtest: false },
  };
}

const lines = Array.from({ length: 30 }, (_, index) =>
  line(Array.from({ length: 30 }, (__, at) => 100 + index + 10 * Math.sin(at) + at)),
);

test("lines forecast in workers are the lines forecast here, in their order, with the share that is done", async () => {
  const workers = new CopyingWorkers();
  const shares: number[] = [];
  const there = await computeLinesOver(workers.open, 3)(lines, {
    onProgress: (_, share) => shares.push(share!),
  });
  expect(there).toEqual(await computeLinesHere(lines, {}));
  expect(workers.taken.filter((count) => count > 0)).toHaveLength(3);
  expect(workers.ended).toBe(3);
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
});

test("a line without values is told with its remedy, and the others go on", async () => {
  const outcomes = await computeLinesOver(new CopyingWorkers().open, 2)([lines[0]!, line([]), lines[1]!], {});
  expect(outcomes.map(({ problem }) => problem)).toEqual([
    null,
    expect.stringMatching(/holds no number/),
    null,
  ]);
});

test("no more workers are started than there is work for", async () => {
  const workers = new CopyingWorkers();
  await computeLinesOver(workers.open, 8)(lines.slice(0, 5), {});
  expect(workers.taken).toHaveLength(2);
  expect(await computeLinesOver(workers.open, 8)([], {})).toEqual([]);
});

test("to cancel ends the workers", async () => {
  const workers = new CopyingWorkers();
  const controller = new AbortController();
  const computing = computeLinesOver(workers.open, 2)(lines, { signal: controller.signal });
  controller.abort(new DOMException("Cancelled by the user", "AbortError"));
  await expect(computing).rejects.toMatchObject({ name: "AbortError" });
  expect(workers.ended).toBe(2);
});
