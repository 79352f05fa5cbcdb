import type { WorkerChannel } from "../../src/runs/WorkerTalk";

/** A worker whose messages are copied as a browser copies them. */
export class CopyingWorker<Request, Answer> {
  hasEnded = false;

  /** @param answering What the worker does with its messages. */
  constructor(
    private readonly answering: (answer: (message: Answer) => void) => (request: Request) => void,
  ) {}

  readonly open = (): WorkerChannel<Request, Answer> => {
    let heard: (answer: Answer) => void = () => undefined;
    const take = this.answering((answer) => {
      const copy = structuredClone(answer);
      setTimeout(() => !this.hasEnded && heard(copy));
    });
    return {
      post: (request) => {
        const copy = structuredClone(request);
        setTimeout(() => !this.hasEnded && take(copy));
      },
      listen: (listener) => {
        heard = listener;
      },
      end: () => {
        this.hasEnded = true;
      },
    };
  };
}
