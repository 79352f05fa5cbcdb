import { CellError, type CellValue } from "../../cells/CellValue";
import type { FormulaCell } from "../engine/FormulaCell";
import type { ArrayValue } from "../values/ArrayValue";
import { answerValue, errorFromFailure } from "./answerValue";
import type { CustomArgument, CustomFunction } from "./CustomFunction";

/** One call of a custom function: at once answered, or busy until its promise settles. */
export class CustomCall {
  /** The formulas that use the answer. */
  readonly users = new Set<FormulaCell>();
  #value: CellValue | ArrayValue = new CellError("#BUSY!", "waiting for the answer");
  #state: "busy" | "done" | "dropped" = "busy";
  #cancel: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly made: CustomFunction,
    readonly args: readonly CustomArgument[],
    readonly onSettled: (call: CustomCall) => void,
    timeoutMs: number | undefined,
  ) {
    try {
      const answer = made.call(args, { onCanceled: (hook) => (this.#cancel = hook) });
      if (isPromise(answer)) this.#wait(answer, timeoutMs);
      else this.#finish(answerValue(answer));
    } catch (failure) {
      this.#finish(errorFromFailure(failure));
    }
  }

  /** #BUSY! until there is an answer. */
  get value(): CellValue | ArrayValue {
    return this.#value;
  }

  get isBusy(): boolean {
    return this.#state === "busy";
  }

  /** No cell waits any more: the function is told, and its answer is not heard. */
  drop(): void {
    if (!this.isBusy) return;
    this.#state = "dropped";
    this.#stopTimer();
    this.#runCancel();
  }

  #wait(answer: PromiseLike<unknown>, timeoutMs: number | undefined): void {
    answer.then(
      (value) => this.#settle(answerValue(value)),
      (failure: unknown) => this.#settle(errorFromFailure(failure)),
    );
    if (timeoutMs !== undefined) this.#timer = setTimeout(() => this.#giveUp(timeoutMs), timeoutMs);
  }

  #giveUp(timeoutMs: number): void {
    if (!this.isBusy) return;
    this.#settle(new CellError("#N/A", `${this.made.name} did not answer within ${timeoutMs / 1000} s`));
    this.#runCancel();
  }

  #settle(value: CellValue | ArrayValue): void {
    if (!this.isBusy) return;
    this.#finish(value);
    this.onSettled(this);
  }

  #finish(value: CellValue | ArrayValue): void {
    this.#value = value;
    this.#state = "done";
    this.#stopTimer();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** What the hook itself throws concerns nobody any more. */
  #runCancel(): void {
    try {
      this.#cancel?.();
    } catch {
      this.#cancel = null;
    }
  }
}

function isPromise(answer: unknown): answer is PromiseLike<unknown> {
  return (
    typeof answer === "object" && answer !== null && "then" in answer && typeof answer.then === "function"
  );
}
