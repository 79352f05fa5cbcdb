import { failureOf, type FailureMessage } from "./problemMessages";

/** What every worker may say beside its own answers. */
export type CommonAnswer =
  { readonly kind: "progress"; readonly step: string; readonly share?: number } | FailureMessage;

/** Hears of each step, and how much of it is done where that is known. */
export type Progress = (step: string, share?: number) => void;

/** How a computation is followed, and ended before its time. */
export interface WorkControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

/** The way to a worker. */
export interface WorkerChannel<Request, Answer> {
  post(request: Request): void;
  /** Called once, before anything is posted. */
  listen(heard: (answer: Answer) => void, failed: (error: Error) => void): void;
  /** Ends the worker, whatever it is at. */
  end(): void;
}

/** Questions to a worker, one after the other. */
export class WorkerTalk<Request, Answer extends { readonly kind: string }> {
  #heard: (answer: Answer | CommonAnswer) => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;
  /** Settles when the last question has been answered, whether or not anybody still waits. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly channel: WorkerChannel<Request, Answer | CommonAnswer>) {
    channel.listen(
      (answer) => this.#heard(answer),
      (error) => this.#failed(error),
    );
  }

  /**
   * @param take Gives what was asked for once it is whole, else null.
   * @throws What the worker throws, and why it was cancelled.
   */
  async ask<Wanted>(
    requests: Iterable<Request>,
    { signal, onProgress }: WorkControl,
    take: (answer: Answer) => Wanted | null,
  ): Promise<Wanted> {
    signal?.throwIfAborted();
    const settled = new AbortController();
    const cancelled = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error), { signal: settled.signal });
    });
    // Answers to a question that was cancelled still come: the next one waits for them.
    const answered = this.#last.then(async () => {
      signal?.throwIfAborted();
      const wanted = this.#answer(onProgress, take);
      await this.#post(requests, signal);
      return wanted;
    });
    this.#last = answered.catch(() => undefined);
    try {
      return await Promise.race([answered, cancelled]);
    } finally {
      settled.abort();
    }
  }

  #answer<Wanted>(
    onProgress: WorkControl["onProgress"],
    take: (answer: Answer) => Wanted | null,
  ): Promise<Wanted> {
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#heard = (answer) => {
        if (isCommon(answer)) {
          if (answer.kind !== "progress") return reject(failureOf(answer));
          return onProgress?.(answer.step, answer.share);
        }
        const wanted = take(answer);
        if (wanted !== null) resolve(wanted);
      };
    });
  }

  /** Each message is copied while the page stands still: between two of them it does what else there is to do. */
  async #post(requests: Iterable<Request>, signal: AbortSignal | undefined): Promise<void> {
    for (const request of requests) {
      if (signal?.aborted) return;
      this.channel.post(request);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

function isCommon(answer: { readonly kind: string }): answer is CommonAnswer {
  return ["progress", "refused", "defect"].includes(answer.kind);
}
