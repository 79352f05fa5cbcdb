import type { Steps } from "./Steps";

/** Work that is not divided, left for a moment before it begins. */
export function* inOneStep<Result>(work: () => Result): Steps<Result> {
  yield;
  return work();
}
