import { failureOf } from "../problemMessages";
import type { RevenueAnswer, RevenueRequest } from "./revenueMessages";
import type { RevenueControl } from "./RevenueResult";

/** The way to a worker that computes packs. */
export interface RevenueChannel {
  post(request: RevenueRequest): void;
  /** Called once, before anything is posted. */
  listen(heard: (answer: RevenueAnswer) => void, failed: (error: Error) => void): void;
  /** Ends the worker, whatever it is at. */
  end(): void;
}

/** Questions to a worker, one after the other. */
export class RevenueTalk {
  #heard: (answer: RevenueAnswer) => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;
  /** Settles when the last question has been answered, whether or not anybody still waits. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly channel: RevenueChannel) {
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
    requests: Iterable<RevenueRequest>,
    { signal, onProgress }: RevenueControl,
    take: (answer: RevenueAnswer) => Wanted | null,
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
    onProgress: RevenueControl["onProgress"],
    take: (answer: RevenueAnswer) => Wanted | null,
  ): Promise<Wanted> {
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#heard = (answer) => {
        if (answer.kind === "refused" || answer.kind === "defect") return reject(failureOf(answer));
        if (answer.kind === "progress") return onProgress?.(answer.step, answer.share);
        const wanted = take(answer);
        if (wanted !== null) resolve(wanted);
      };
    });
  }

  /** Each message is copied while the page stands still: between two of them it does what else there is to do. */
  async #post(requests: Iterable<RevenueRequest>, signal: AbortSignal | undefined): Promise<void> {
    for (const request of requests) {
      if (signal?.aborted) return;
      this.channel.post(request);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}
