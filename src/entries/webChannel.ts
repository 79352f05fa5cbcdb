import type { WorkerChannel } from "../runs/WorkerTalk";

/** The way to a worker of the page. */
export function webChannel<Request, Answer>(worker: Worker): WorkerChannel<Request, Answer> {
  return {
    // A worker has one partner: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (request) => worker.postMessage(request),
    listen: (heard, failed) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => heard(data));
      worker.addEventListener("error", ({ message }) => failed(new Error(message)));
    },
    end: () => worker.terminate(),
  };
}
